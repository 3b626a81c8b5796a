package org.cordee.bid.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.PageText;
import org.cordee.account.Accounts;
import org.cordee.bid.Drafting;
import org.cordee.bid.Grouping;
import org.cordee.bid.SampleGroupings;
import org.cordee.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The lead's outline and its margin, without JavaScript. */
@CordeeTest
class OutlinePagesModuleTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    SampleGroupings groupings;

    @Autowired
    Drafting drafting;

    @Test
    void plansAddsTakesOutAndSettles() {
        Grouping grouping = groupings.withAmounts("60", "40");
        drafting.planned(grouping);
        Browser lead = browser(grouping, 0);
        String outline = "/consortia/" + grouping.id() + "/outline";
        says(lead, outline, "Le plan du mémoire", "Section 2", "Partenaire 1");

        String more = lead.post(outline, rows(grouping, "0", "Méthode", "more")).body();
        assertThat(PageText.plain(more)).contains("Section 2", "value=\"Méthode\"", "value=\"40\"");
        says(lead, outline, "value=\"Méthode\"");
        redirects(lead.post(outline, rows(grouping, "1", "Méthode et moyens", "settle")));

        says(lead, "/consortia/" + grouping.id() + "/sections", "Méthode et moyens", "40 %", "À écrire");
        says(lead, outline, "Le plan est arrêté");
    }

    @Test
    void saysWhatCannotBeAndKeepsWhatWasTyped() {
        Grouping grouping = groupings.withAmounts("60", "40");
        drafting.planned(grouping);
        Browser lead = browser(grouping, 0);
        String outline = "/consortia/" + grouping.id() + "/outline";
        says(lead, outline, "Le plan du mémoire");
        String[] rows = rows(grouping, "0", "Méthode", "settle");
        rows[9] = rows[7];

        assertThat(PageText.plain(lead.post(outline, rows).body()))
                .contains("Qui relit doit être d’une autre structure", "value=\"Méthode\"");
    }

    @Test
    void keepsTheMarginApart() {
        Grouping grouping = groupings.withAmounts("60", "40");
        drafting.open(grouping);
        Browser lead = browser(grouping, 0);
        String margin = "/consortia/" + grouping.id() + "/margin";
        says(lead, margin, "Marge et aléas", "60,00 €", "Seule votre structure voit cette page");

        assertThat(PageText.plain(
                        lead.post(margin, "version", "0", "margin", "61", "risk", "0", "note", "")
                                .body()))
                .contains("votre propre montant est 60,00 €", "href=\"#margin\"");
        redirects(lead.post(margin, "version", "0", "margin", "1 2,50", "risk", "0", "note", "Prudence"));
        says(lead, margin, "value=\"12,50\"", "Prudence");
        assertThat(browser(grouping, 1).get(margin).statusCode()).isEqualTo(404);
    }

    private String[] rows(Grouping grouping, String version, String heading, String next) {
        UUID owner = grouping.shares().get(1).memberId();
        UUID reviewer = grouping.shares().get(0).memberId();
        String due = OutlineForm.local(grouping.deadline().instant().minus(Duration.ofDays(9)));
        return new String[] {
            "version", version,
            "rows[0].heading", heading,
            "rows[0].weight", "40",
            "rows[0].owner", owner.toString(),
            "rows[0].reviewer", reviewer.toString(),
            "rows[0].due", due,
            "rows[0].maxPages", "10",
            "next", next
        };
    }

    private Browser browser(Grouping grouping, int member) {
        Accounts.Registered who =
                accounts.memberOf(grouping.shares().get(member).organisationId());
        return Browser.signedIn(port, who.email(), Accounts.PASSWORD);
    }

    private static void says(Browser browser, String path, String... words) {
        HttpResponse<String> page = browser.get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        assertThat(PageText.plain(page.body())).as(path).doesNotContain("??").contains(words);
    }

    private static void redirects(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }
}
