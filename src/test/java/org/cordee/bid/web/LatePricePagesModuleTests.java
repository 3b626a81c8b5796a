package org.cordee.bid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.hidden;
import static org.cordee.RefusalAssertions.refused;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.account.Accounts;
import org.cordee.bid.BidReading;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.DecidingLatePrice;
import org.cordee.bid.FillingPrices;
import org.cordee.bid.PriceSheetState;
import org.cordee.bid.SampleBiddingConsortia;
import org.cordee.bid.SampleDrafts;
import org.cordee.platform.ApiClient;
import org.cordee.platform.Browser;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tests the lead's decision about a late price on the page and in the API, without any price line. */
@CordeeTest
class LatePricePagesModuleTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Autowired
    FillingPrices filling;

    @Autowired
    DecidingLatePrice deciding;

    @Autowired
    BidReading reading;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private BiddingConsortium grouping;
    private UUID sheet;
    private UUID own;
    private Actor lead;
    private Actor member;

    @BeforeEach
    void open() {
        grouping = groupings.withAmounts("60", "40");
        own = drafting.open(grouping).get(0).priceSheetId();
        sheet = drafting.open(grouping).get(1).priceSheetId();
        lead = SampleBiddingConsortia.member(grouping, 0);
        member = SampleBiddingConsortia.member(grouping, 1);
    }

    private void daysLate() {
        Timestamp past = Timestamp.from(clock.now().minus(Duration.ofDays(10)));
        jdbc.update(
                "UPDATE price_sheet SET due_at = ?, changed_at = ? WHERE consortium_id = ?", past, past, grouping.id());
    }

    private String page() {
        return "/prices/" + sheet + "/decision";
    }

    private Browser browser(int who) {
        return accounts.signedIn(port, grouping.shares().get(who).organisationId());
    }

    private ApiClient api(int who) {
        return ApiClient.basic(
                port,
                accounts.memberOf(grouping.shares().get(who).organisationId()).email(),
                Accounts.PASSWORD);
    }

    private PriceSheetState state() {
        return reading.price(member, sheet).state();
    }

    @Test
    void setsAnotherDateAndShowsTheReasonToTheMember() {
        Browser led = browser(0);
        assertThat(led.get(page()).body()).contains("rien à décider maintenant");
        daysLate();
        assertThat(led.get(page()).body())
                .contains("Partenaire 1", "Repousser la date", "pas les utiliser à sa place", "Un membre part")
                .doesNotContain("Utiliser les lignes");
        assertThat(led.get(page() + "?lang=en").body()).contains("Postpone the date", "A member leaves");

        HttpResponse<String> undecided = led.post(page(), "dueAt", "2098-12-01T10:00");
        HttpResponse<String> late = led.post(page(), "decision", "EXTEND", "dueAt", "2100-01-01T10:00", "reason", "x");
        HttpResponse<String> silent = led.post(page(), "decision", "EXTEND", "dueAt", "2098-12-01T10:00");
        HttpResponse<String> right =
                led.post(page(), "decision", "EXTEND", "dueAt", "2098-12-01T10:00", "reason", "Congés annuels");

        assertThat(undecided.body()).contains("id=\"decision\"", "2098-12-01T10:00");
        assertThat(late.body()).contains("before the deadline");
        assertThat(silent.body()).contains("Say why");
        assertThat(right.statusCode()).isEqualTo(302);
        assertThat(reading.price(member, sheet).dueAt()).isEqualTo(Instant.parse("2098-12-01T09:00:00Z"));
        assertThat(browser(1).get("/prices/" + sheet).body())
                .contains("Le mandataire a repoussé la date de remise de votre prix", "Congés annuels");
    }

    @Test
    void acceptsTheHandedInLinesWithoutShowingAUnitPrice() {
        filling.giveLumpSum(member, sheet, 0);
        daysLate();
        Browser led = browser(0);
        assertThat(led.get(page()).body())
                .contains("Utiliser les lignes", "40")
                .doesNotContain("Prix unitaire", "unitPrice");

        assertThat(led.post(page(), "decision", "TAKE").statusCode()).isEqualTo(302);
        assertThat(led.post(page(), "decision", "TAKE").statusCode()).isEqualTo(302);

        assertThat(state()).isEqualTo(PriceSheetState.VALIDATED);
        refused("bid.price.closed.VALIDATED", () -> filling.handIn(member, sheet, 9));
    }

    @Test
    void decidesOverTheApiAndNamesTheFieldWithTheError() {
        daysLate();
        String path = "/api/v1" + page();
        assertThat(api(0).get(path).body())
                .contains("\"awaited\":true", "\"takeable\":false")
                .doesNotContain("lines");

        HttpResponse<String> undated = api(0).post(path, "{\"decision\":\"EXTEND\",\"reason\":\"Congés\"}");
        HttpResponse<String> nothing = api(0).post(path, "{\"decision\":\"TAKE\"}");
        HttpResponse<String> right =
                api(0).post(path, "{\"decision\":\"EXTEND\",\"dueAt\":\"2098-12-01T09:00:00Z\",\"reason\":\"Congés\"}");

        assertThat(undated.statusCode()).isBetween(400, 422);
        assertThat(undated.body()).contains("dueAt");
        assertThat(nothing.body()).contains("decision");
        assertThat(right.statusCode()).isEqualTo(200);
        assertThat(right.body()).contains("\"awaited\":false");
    }

    @Test
    void letsOnlyTheLeadDecideAndNotAboutItsOwnPrice() {
        filling.giveLumpSum(lead, own, 0);
        daysLate();
        Instant due = Instant.parse("2098-12-01T09:00:00Z");

        hidden(() -> deciding.take(member, sheet));
        hidden(() -> deciding.extend(member, sheet, due, "Congés"));
        assertThat(browser(1).get(page()).statusCode()).isEqualTo(404);
        assertThat(api(1).get("/api/v1" + page()).statusCode()).isEqualTo(404);
        refused("bid.price.late.own", () -> deciding.take(lead, own));
        assertThat(browser(0).get("/prices/" + own + "/decision").body()).doesNotContain("Utiliser les lignes");
        deciding.extend(lead, own, due, "Retard interne");
    }

    @Test
    void refusesTheDecisionOnceTheConsortiumHasEnded() {
        daysLate();
        groupings.move(grouping.id(), BiddingConsortium.Phase.DEADLINE_MISSED);

        refused("bid.drafting-over.DEADLINE_MISSED", () -> deciding.take(lead, sheet));
        assertThat(browser(0).get(page()).body()).contains("rien à décider maintenant");
    }
}
