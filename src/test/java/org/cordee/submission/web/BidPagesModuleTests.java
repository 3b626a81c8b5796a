package org.cordee.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.account.Accounts;
import org.cordee.bid.BidReading;
import org.cordee.bid.Contribution;
import org.cordee.bid.Drafting;
import org.cordee.bid.Grouping;
import org.cordee.bid.SampleGroupings;
import org.cordee.bid.SectionState;
import org.cordee.submission.BuildingPackage;
import org.cordee.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The way from an empty section to the receipt, by forms alone. */
@CordeeTest
class BidPagesModuleTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    SampleGroupings groupings;

    @Autowired
    Drafting drafting;

    @Autowired
    BuildingPackage building;

    @Autowired
    BidReading reading;

    @Test
    void goesFromTheFirstWordToTheReceiptWithoutJavaScript() {
        Grouping grouping = groupings.withAmounts("100");
        Contribution own = drafting.open(grouping).get(0);
        Browser lead = browser(grouping, 0);
        String section = "/sections/" + own.sectionId();
        String submission = "/consortia/" + grouping.id() + "/submission";

        says(lead, section, "Écrire votre section", "Vérifier avant d’envoyer");
        redirects(
                lead.post(section, "version", "0", "title", "Méthode", "markdown", "Du **texte**", "next", "preview"));
        says(lead, section + "?preview", "<strong>texte</strong>");
        redirects(lead.post(section, "version", "1", "title", "Méthode", "markdown", "Du **texte**", "next", "check"));
        says(lead, section + "/check", "Vérifiez avant d’envoyer", "Méthode");
        redirects(lead.post(section + "/submission", "version", "1", "title", "Méthode", "markdown", "Du **texte**"));
        says(lead, "/prices/" + own.priceSheetId(), "Quel est votre prix", "Montant convenu");
        assertThat(lead.post("/prices/" + own.priceSheetId(), "version", "0", "amount", "100,00", "next", "check")
                        .body())
                .contains("C’est exactement le montant convenu");
        redirects(lead.post("/prices/" + own.priceSheetId(), "version", "0", "amount", "1 00,00 €", "next", "give"));
        says(lead, "/prices/" + own.priceSheetId(), "C’est envoyé");
        says(lead, section, "Votre réponse", "Aucun : c’est le montant convenu");
        redirects(lead.post(section + "/review", "version", "1", "decision", "approve", "comment", ""));
        says(lead, "/consortia/" + grouping.id() + "/sections", "Validée", "1 sur 1");
        says(lead, submission, "Figer l’offre");
        redirects(lead.post(submission + "/freeze"));
        says(lead, submission, "Le pli se constitue");
        building.build(grouping.id());
        says(lead, submission, "Déposer le pli", "bordereau-des-prix.xlsx", "manifest");
        redirects(lead.post(submission + "/deposits"));
        says(lead, submission, "C’est déposé", "DP-", "À temps", "repartition.pdf");
        says(lead, submission + "?lang=en", "Deposited", "In time");
    }

    @Test
    void keepsTheWritersTextWhenAColleagueWasFaster() {
        Grouping grouping = groupings.withAmounts("60", "40");
        String section = "/sections/" + drafting.open(grouping).get(1).sectionId();
        Browser one = browser(grouping, 1);
        Browser other = browser(grouping, 1);
        one.get(section);
        other.get(section);
        redirects(one.post(section, "version", "0", "title", "T", "markdown", "texte de la première", "next", "save"));

        String page = other.post(section, "version", "0", "title", "T", "markdown", "texte du second", "next", "save")
                .body();

        assertThat(page).contains("texte du second", "texte de la première", "Rien n’est perdu", "name=\"version\"");
        redirects(other.post(section, "version", "1", "title", "T", "markdown", "les deux", "next", "save"));
        says(one, section, "les deux");
    }

    @Test
    void saysBesideTheFieldWhatIsMissing() {
        Grouping grouping = groupings.withAmounts("60", "40");
        Contribution own = drafting.open(grouping).get(1);
        Browser partner = browser(grouping, 1);
        String section = "/sections/" + own.sectionId();
        partner.get(section);

        assertThat(partner.post(section + "/submission", "version", "0", "title", "", "markdown", "")
                        .body())
                .contains("Donnez un titre", "href=\"#title\"");
        says(partner, "/prices/" + own.priceSheetId(), "Envoyez d’abord votre section");
        redirects(partner.post(section + "/submission", "version", "0", "title", "T", "markdown", "Texte"));
        partner.get("/prices/" + own.priceSheetId());
        assertThat(partner.post("/prices/" + own.priceSheetId(), "version", "0", "amount", "douze", "next", "check")
                        .body())
                .contains("Écrivez un montant en euros", "href=\"#amount\"");
    }

    @Test
    void chosesNothingForTheLeadAndAsksWhatToChange() {
        Grouping grouping = groupings.withAmounts("60", "40");
        drafting.handIn(grouping, 1);
        UUID id = drafting.open(grouping).get(1).sectionId();
        Browser lead = browser(grouping, 0);

        assertThat(says(lead, "/sections/" + id, "Relire")).doesNotContain("checked");
        assertThat(lead.post("/sections/" + id + "/review", "version", "1", "comment", "")
                        .body())
                .contains("Choisissez");
        assertThat(lead.post("/sections/" + id + "/review", "version", "1", "decision", "changes", "comment", " ")
                        .body())
                .contains("Dites ce qui est à corriger");
        redirects(lead.post(
                "/sections/" + id + "/review", "version", "1", "decision", "changes", "comment", "Plus de chiffres"));
        says(browser(grouping, 1), "/sections/" + id, "Plus de chiffres");
        assertThat(reading.section(SampleGroupings.member(grouping, 0), id).state())
                .isEqualTo(SectionState.CHANGES);
    }

    @Test
    void readsAlikeInEnglish() {
        Grouping grouping = groupings.withAmounts("60", "40");
        drafting.handIn(grouping, 1);
        Contribution own = drafting.open(grouping).get(1);
        Browser lead = browser(grouping, 0);
        Browser partner = browser(grouping, 1);

        says(lead, "/sections/" + own.sectionId() + "?lang=en", "Review: Partenaire 1", "Agreed amount");
        says(partner, "/sections/" + own.sectionId() + "?lang=en", "In review");
        says(partner, "/prices/" + own.priceSheetId(), "Sent", "What happens next");
        says(lead, "/consortia/" + grouping.id() + "/sections", "Sections and prices");
        says(lead, "/consortia/" + grouping.id() + "/submission", "Waiting for");
    }

    private Browser browser(Grouping grouping, int member) {
        Accounts.Registered who =
                accounts.memberOf(grouping.shares().get(member).organisationId());
        return Browser.signedIn(port, who.email(), Accounts.PASSWORD);
    }

    private static String says(Browser browser, String path, String... words) {
        HttpResponse<String> page = browser.get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        String body = page.body().replace('\u00A0', ' ').replace('\u202F', ' ');
        assertThat(body).as(path).doesNotContain("??").contains(words);
        return body;
    }

    private static void redirects(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }
}
