package org.cordee.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.platform.Browser.redirects;

import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.PageText;
import org.cordee.account.Accounts;
import org.cordee.bid.BidReading;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.SampleBiddingConsortia;
import org.cordee.bid.SampleDrafts;
import org.cordee.bid.SectionState;
import org.cordee.platform.Browser;
import org.cordee.submission.BuildingPackage;
import org.cordee.submission.SampleApprovals;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tests the way from an empty section to the receipt, using plain forms only. */
@CordeeTest
class BidPagesModuleTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Autowired
    BuildingPackage building;

    @Autowired
    SampleApprovals approvals;

    @Autowired
    BidReading reading;

    @Test
    void draftsFreezesAndDepositsABidWithoutJavaScript() {
        BiddingConsortium grouping = groupings.withAmounts("100");
        SampleDrafts.Contribution own = drafting.open(grouping).get(0);
        Browser lead = browser(grouping, 0);
        String section = "/sections/" + own.sectionId();
        String submission = "/consortia/" + grouping.id() + "/submission";

        lead.textWith(section, "Écrire votre section", "Vérifier avant d’envoyer");
        redirects(
                lead.post(section, "version", "0", "title", "Méthode", "markdown", "Du **texte**", "next", "preview"));
        lead.textWith(section + "/preview", "<strong>texte</strong>");
        redirects(lead.post(section, "version", "1", "title", "Méthode", "markdown", "Du **texte**", "next", "check"));
        lead.textWith(section + "/check", "Vérifiez avant d’envoyer", "Méthode");
        redirects(lead.post(section + "/submission", "version", "1", "title", "Méthode", "markdown", "Du **texte**"));
        assertThat(lead.textWith(section, "Votre réponse")).doesNotContain("checked");
        redirects(lead.post(section + "/review", "version", "1", "decision", "approve", "comment", ""));
        prices(lead, own);
        redirects(lead.post(
                "/consortia/" + grouping.id() + "/margin", "version", "0", "margin", "12,50", "risk", "0", "note", ""));
        lead.textWith("/consortia/" + grouping.id() + "/sections", "Validée", "section validée sur 1");
        lead.textWith(submission, "Figer l’offre");
        redirects(lead.post(submission + "/freeze"));
        lead.textWith(submission, "Le pli est en préparation");
        building.build(grouping.id());
        approvals.all(grouping.id());
        lead.textWith(submission, "Cordée ne dépose pas à votre place", "bordereau-des-prix.xlsx", "manifest");
        lead.textWith(
                submission + "/deposits/demonstration", "Démonstration, non transmis à l’acheteur", "aucun acheteur");
        redirects(lead.post(submission + "/deposits"));
        lead.textWith(submission, "Démonstration : pli non transmis à l’acheteur", "DP-", "À temps", "repartition.pdf");
        lead.textWith(submission + "?lang=en", "Demonstration: package not sent to the buyer", "In time");
    }

    /** Fills in the prices from the first line to the validation, with one error in between. */
    private void prices(Browser lead, SampleDrafts.Contribution own) {
        String price = "/prices/" + own.priceSheetId();
        lead.textWith(price, "Quel est votre prix", "Montant convenu", "Remettre un prix global");
        String[] wrong = lines("0", "2", "40,50", "give");
        assertThat(PageText.plain(lead.post(price, wrong).body()))
                .contains("il manque 19,00 €", "Vos lignes sont enregistrées");
        lead.textWith(price, "Il manque 19,00 €", "value=\"40,5\"");
        redirects(lead.post(price, lines("1", "2", "50", "give")));
        lead.textWith(price, "Valider votre montant", "100,00 €");
        redirects(lead.post(price + "/validation", "version", "2", "decision", "approve", "comment", ""));
        lead.textWith(price, "Validé. Il sera verrouillé");
    }

    private static String[] lines(String version, String quantity, String unitPrice, String next) {
        return new String[] {
            "version", version,
            "lines[0].code", "1.1",
            "lines[0].label", "Tonte",
            "lines[0].unit", "u",
            "lines[0].quantity", quantity,
            "lines[0].unitPrice", unitPrice,
            "next", next
        };
    }

    @Test
    void keepsTheWritersTextWhenAColleagueSavedFirst() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
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
        one.textWith(section, "les deux");
        one.textWith(section + "/drafts", "Version 2", "conservée à part");
        one.textWith(section + "/drafts/2", "texte du second", "Rétablir cette version");
        redirects(one.post(section + "/drafts/2/restoration", "version", "3"));
        one.textWith(section, "texte du second", "La version 2 est rétablie");
    }

    @Test
    void showsMissingValuesBesideTheirFields() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        SampleDrafts.Contribution own = drafting.open(grouping).get(1);
        Browser partner = browser(grouping, 1);
        String section = "/sections/" + own.sectionId();
        partner.get(section);

        assertThat(partner.post(section + "/submission", "version", "0", "title", "", "markdown", "")
                        .body())
                .contains("Donnez un titre", "href=\"#title\"");
        partner.get("/prices/" + own.priceSheetId());
        assertThat(partner.post("/prices/" + own.priceSheetId(), lines("0", "douze", "1", "save"))
                        .body())
                .contains("Écrivez un nombre", "value=\"douze\"");
    }

    @Test
    void preselectsNoDecisionAndRequiresAComment() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        drafting.handIn(grouping, 1);
        UUID id = drafting.open(grouping).get(1).sectionId();
        Browser lead = browser(grouping, 0);

        assertThat(lead.textWith("/sections/" + id, "Relire")).doesNotContain("checked");
        assertThat(lead.post("/sections/" + id + "/review", "version", "1", "comment", "")
                        .body())
                .contains("Choisissez");
        assertThat(lead.post("/sections/" + id + "/review", "version", "1", "decision", "changes", "comment", " ")
                        .body())
                .contains("Indiquez ce qui est à corriger");
        redirects(lead.post(
                "/sections/" + id + "/review", "version", "1", "decision", "changes", "comment", "Plus de chiffres"));
        browser(grouping, 1).textWith("/sections/" + id, "Plus de chiffres");
        assertThat(reading.section(SampleBiddingConsortia.member(grouping, 0), id)
                        .state())
                .isEqualTo(SectionState.CHANGES);
    }

    @Test
    void showsThePagesInEnglish() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        drafting.handIn(grouping, 1);
        SampleDrafts.Contribution own = drafting.open(grouping).get(1);
        Browser lead = browser(grouping, 0);
        Browser partner = browser(grouping, 1);

        lead.textWith(
                "/sections/" + own.sectionId() + "?lang=en", "Review: Partenaire 1", "request for changes 1 of 3");
        partner.textWith("/sections/" + own.sectionId() + "?lang=en", "is reviewing this section");
        partner.textWith("/prices/" + own.priceSheetId(), "Agreed amount", "Validated");
        lead.textWith("/consortia/" + grouping.id() + "/sections", "Sections and prices");
        lead.textWith("/consortia/" + grouping.id() + "/submission", "not ready yet");
    }

    private Browser browser(BiddingConsortium grouping, int member) {
        return accounts.signedIn(port, grouping.shares().get(member).organisationId());
    }
}
