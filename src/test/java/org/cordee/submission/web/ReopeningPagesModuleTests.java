package org.cordee.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.account.Accounts;
import org.cordee.bid.Drafting;
import org.cordee.bid.Grouping;
import org.cordee.bid.SampleGroupings;
import org.cordee.shared.Actor;
import org.cordee.submission.BuildingPackage;
import org.cordee.submission.DepositingBid;
import org.cordee.submission.FreezingBid;
import org.cordee.submission.approval.SampleApprovals;
import org.cordee.web.ApiClient;
import org.cordee.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A deposited bid is opened again by a form, without JavaScript, and by the API; every deposit is listed. */
@CordeeTest
class ReopeningPagesModuleTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    SampleGroupings groupings;

    @Autowired
    Drafting drafting;

    @Autowired
    FreezingBid freezing;

    @Autowired
    SampleApprovals approvals;

    @Autowired
    BuildingPackage building;

    @Autowired
    DepositingBid depositing;

    private Grouping grouping;
    private String submission;

    @BeforeEach
    void deposited() {
        grouping = groupings.withAmounts("60", "40");
        drafting.approveAll(grouping);
        Actor lead = SampleGroupings.member(grouping, 0);
        freezing.freeze(lead, grouping.id());
        building.build(grouping.id());
        approvals.all(grouping.id());
        depositing.deposit(lead, grouping.id());
        submission = "/consortia/" + grouping.id() + "/submission";
    }

    private UUID partner() {
        return grouping.shares().get(1).organisationId();
    }

    private String email(int member) {
        return accounts.memberOf(grouping.shares().get(member).organisationId()).email();
    }

    @Test
    void goesFromTheReceiptToTheOpenBidSayingWhatIsWrongOnTheWay() {
        Browser lead = Browser.signedIn(port, email(0), Accounts.PASSWORD);
        Browser member = Browser.signedIn(port, email(1), Accounts.PASSWORD);
        assertThat(lead.get(submission).body()).contains("C’est déposé", "Rouvrir l’offre");
        assertThat(member.get(submission).body()).contains("C’est déposé").doesNotContain("Rouvrir l’offre");
        assertThat(member.get(submission + "/reopening").statusCode()).isEqualTo(404);
        assertThat(lead.get(submission + "/reopening").body())
                .contains("reste chez l’acheteur", "Sillage Travaux", "Partenaire 1", "name=\"number\" value=\"1\"");

        HttpResponse<String> wrong = lead.post(submission + "/reopening", "number", "1", "reason", "Erreur page 3");
        HttpResponse<String> right = lead.post(
                submission + "/reopening",
                "number",
                "1",
                "reason",
                "Erreur page 3",
                "organisationIds",
                partner().toString());

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Choisissez au moins un membre", "Erreur page 3");
        assertThat(right.statusCode()).isEqualTo(302);
        assertThat(member.get(submission).body())
                .contains("Un pli déposé compte toujours", "Erreur page 3", "Tous les dépôts");
        assertThat(member.get(submission + "/deposits").body())
                .contains("Rouverte après un dépôt", "Erreur page 3", "<strong>oui</strong>", "R2151-6");
        assertThat(lead.get(submission + "/deposits?lang=en").body())
                .contains("Opened again after a deposit", "<strong>yes</strong>");
        assertThat(lead.get(submission + "/reopening?lang=fr").body()).contains("ne peut pas être rouverte maintenant");
    }

    @Test
    void isTheSameOverTheApiWithTheFieldNamedThatIsWrong() {
        ApiClient lead = ApiClient.basic(port, email(0), Accounts.PASSWORD);
        ApiClient member = ApiClient.basic(port, email(1), Accounts.PASSWORD);
        String api = "/api/v1" + submission;
        assertThat(lead.get(api + "/reopening").body()).contains("\"number\":1", "\"openable\":true");

        HttpResponse<String> nobody =
                lead.post(api + "/reopenings", "{\"number\":1,\"organisationIds\":[],\"reason\":\"Erreur\"}");
        HttpResponse<String> open = lead.post(api + "/reopenings", wish());
        HttpResponse<String> twice = lead.post(api + "/reopenings", wish());

        assertThat(nobody.statusCode()).isBetween(400, 422);
        assertThat(nobody.body()).contains("organisationIds");
        assertThat(open.statusCode()).isEqualTo(201);
        assertThat(open.body()).contains("\"step\":\"OPEN\"", "\"openAgain\":true");
        assertThat(twice.statusCode()).isEqualTo(201);
        assertThat(member.post(api + "/reopenings", wish()).statusCode()).isEqualTo(404);
        assertThat(member.get(api + "/deposits").body()).contains("\"counts\":true");
    }

    private String wish() {
        return "{\"number\":1,\"organisationIds\":[\"" + partner() + "\"],\"reason\":\"Erreur\"}";
    }
}
