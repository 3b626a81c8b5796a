package org.cordee.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.cordee.account.Accounts;
import org.cordee.bid.BiddingConsortia;
import org.cordee.bid.BiddingConsortium;
import org.cordee.platform.ApiClient;
import org.cordee.platform.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the reopening of a deposited bid by a form without JavaScript and by the API, and the list of deposits. */
class ReopeningPagesModuleTests extends FrozenBidPageFixture {

    private BiddingConsortium grouping;
    private String submission;

    @BeforeEach
    void aDepositedBid() {
        grouping = deposited("60", "40");
        submission = submission(grouping);
    }

    private UUID partner() {
        return grouping.shares().get(1).organisationId();
    }

    private String email(int member) {
        return accounts.memberOf(grouping.shares().get(member).organisationId()).email();
    }

    @Test
    void reopensADepositedBidFromItsReceiptAndShowsErrors() {
        Browser lead = Browser.signedIn(port, email(0), Accounts.PASSWORD);
        Browser member = Browser.signedIn(port, email(1), Accounts.PASSWORD);
        assertThat(lead.get(submission).body()).contains("pli non transmis à l’acheteur", "Rouvrir l’offre");
        assertThat(member.get(submission).body())
                .contains("pli non transmis à l’acheteur")
                .doesNotContain("Rouvrir l’offre");
        assertThat(member.get(submission + "/reopening").statusCode()).isEqualTo(404);
        assertThat(lead.get(submission + "/reopening").body())
                .contains("aucun acheteur ne l’a", "Sillage Travaux", "Partenaire 1", "name=\"number\" value=\"1\"");

        HttpResponse<String> wrong = lead.post(
                submission + "/reopening",
                "number",
                "1",
                "reason",
                "",
                "organisationIds",
                partner().toString());
        HttpResponse<String> right = lead.post(
                submission + "/reopening",
                "number",
                "1",
                "reason",
                "Erreur page 3",
                "organisationIds",
                partner().toString());

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Indiquez pourquoi", "checked");
        assertThat(right.statusCode()).isEqualTo(302);
        assertThat(member.get(submission).body())
                .contains("Un dépôt enregistré compte toujours", "Erreur page 3", "Tous les dépôts");
        assertThat(member.get(submission + "/deposits").body())
                .contains("Rouverte après un dépôt", "Erreur page 3", ">oui</strong", "R2151-6");
        assertThat(lead.get(submission + "/deposits?lang=en").body())
                .contains("Reopened after a deposit", ">yes</strong");
        assertThat(lead.get(submission + "/reopening?lang=fr").body()).contains("est déjà ouverte");
    }

    /** The lead wants to change only a form or a piece of evidence. */
    @Test
    void reopensTheBidWithNoMemberSelected() {
        Browser lead = Browser.signedIn(port, email(0), Accounts.PASSWORD);
        assertThat(lead.get(submission + "/reopening?lang=fr").body())
                .contains("chaque membre doit approuver l’offre de nouveau");
        assertThat(lead.get(submission + "/reopening?lang=en").body()).contains("has to approve the bid again");

        HttpResponse<String> open =
                lead.post(submission + "/reopening", "number", "1", "reason", "Un formulaire à jour");

        assertThat(open.statusCode()).isEqualTo(302);
        assertThat(lead.get("/consortia/" + grouping.id() + "/sections?lang=fr").body())
                .contains("Validée", "Validé");
        assertThat(lead.get(submission + "?lang=fr").body()).contains("Un formulaire à jour", "Figer l’offre");
    }

    @Test
    void reopensABidAfterAMissedDeadlineOrShowsTheReason() {
        BiddingConsortium frozen = built("60", "40");
        groupings.move(frozen.id(), BiddingConsortium.Phase.DEADLINE_MISSED);
        Browser lead = browser(frozen, 0);
        assertThat(lead.get(submission(frozen)).body()).contains("Rouvrir l’offre");
        assertThat(lead.get(submission(frozen) + "/reopening").body()).contains("l’offre figée jusqu’à cette date");
        assertThat(lead.get(submission(frozen) + "/reopening?lang=en").body())
                .contains("resume the frozen bid until that date");
        assertThat(lead.post(submission(frozen) + "/reopening", "number", "1", "reason", "Panne de la plateforme")
                        .statusCode())
                .isEqualTo(302);

        BiddingConsortium open = groupings.withAmounts("60", "40");
        drafting.approveAll(open);
        groupings.move(open.id(), BiddingConsortium.Phase.DEADLINE_MISSED);
        Browser other = browser(open, 0);
        assertThat(other.get(submission(open) + "/reopening").body()).contains("la rédaction reprend là");
        assertThat(other.get(submission(open) + "/reopening?lang=en").body())
                .contains("drafting resumes from where it was");
        assertThat(other.post(submission(open) + "/reopening", "number", "1", "reason", "Délai prolongé")
                        .statusCode())
                .isEqualTo(302);

        BiddingConsortium unsigned = groupings.withAmounts("60", "40");
        groupings.missDeadlineBefore(unsigned.id(), BiddingConsortia.Unagreed.AGREEMENT);
        Browser signing = browser(unsigned, 0);
        assertThat(signing.get(submission(unsigned) + "/reopening").body())
                .contains("les signatures données restent")
                .doesNotContain("Quels membres doivent modifier leurs sections");
        assertThat(signing.get(submission(unsigned) + "/reopening?lang=en").body())
                .contains("the signatures given stay");
        assertThat(signing.post(submission(unsigned) + "/reopening", "number", "1", "reason", "Délai prolongé")
                        .statusCode())
                .isEqualTo(302);

        BiddingConsortium unagreed = groupings.withAmounts("60", "40");
        groupings.missDeadlineBefore(unagreed.id(), BiddingConsortia.Unagreed.SHARES);
        Browser negotiating = browser(unagreed, 0);
        assertThat(negotiating.get(submission(unagreed) + "/reopening").body())
                .contains("la négociation reprend là où elle en était");
        assertThat(negotiating.get(submission(unagreed) + "/reopening?lang=en").body())
                .contains("negotiation resumes from where it was");

        BiddingConsortium before = groupings.withAmounts("60", "40");
        groupings.move(before.id(), BiddingConsortium.Phase.DEADLINE_MISSED);
        Browser late = browser(before, 0);
        assertThat(late.get(submission(before)).body()).contains("ouvrez un autre groupement");
        assertThat(late.get(submission(before) + "/reopening?lang=en").body()).contains("open another grouping");
        assertThat(late.post(submission(before) + "/reopening", "number", "1", "reason", "Panne")
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser(before, 1).get(submission(before)).body()).doesNotContain("ouvrez un autre groupement");
    }

    @Test
    void reopensOverTheApiAndNamesTheFieldWithTheError() {
        ApiClient lead = ApiClient.basic(port, email(0), Accounts.PASSWORD);
        ApiClient member = ApiClient.basic(port, email(1), Accounts.PASSWORD);
        String api = "/api/v1" + submission;
        assertThat(lead.get(api + "/reopening").body()).contains("\"number\":1", "\"openable\":true");

        HttpResponse<String> unsaid = lead.post(api + "/reopenings", "{\"number\":1,\"reason\":\"Erreur\"}");
        HttpResponse<String> open = lead.post(api + "/reopenings", wish());
        HttpResponse<String> twice = lead.post(api + "/reopenings", wish());

        assertThat(unsaid.statusCode()).isEqualTo(400);
        assertThat(unsaid.body()).contains("organisationIds");
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
