package org.cordee.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;

import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.cordee.account.Accounts;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.SampleBiddingConsortia;
import org.cordee.platform.ApiClient;
import org.cordee.platform.Browser;
import org.cordee.shared.Actor;
import org.cordee.submission.HandReceipt;
import org.cordee.submission.RecordingHandDeposit;
import org.cordee.submission.SampleReceipts;
import org.cordee.submission.SubmissionReading;
import org.cordee.submission.SubmissionView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests the page that tells a real lead what to carry to the buyer's platform, and what it says is known. */
class CarriedDepositPagesModuleTests extends FrozenBidPageFixture {

    @Autowired
    BeanFactory beans;

    @Autowired
    SubmissionReading reading;

    @Autowired
    RecordingHandDeposit recording;

    private SubmissionView.Step step(BiddingConsortium grouping) {
        return reading.view(SampleBiddingConsortia.member(grouping, 0), grouping.id())
                .step();
    }

    @Test
    void handsNoRealBidToTheDropBox() {
        BiddingConsortium grouping = built("60", "40");
        groupings.makeReal(grouping.id());
        Actor lead = SampleBiddingConsortia.member(grouping, 0);
        Browser browser = browser(grouping, 0);
        String submission = submission(grouping);

        refused("submission.drop-box.demonstration-only", () -> depositing.deposit(lead, grouping.id()));
        assertThat(browser.get(submission).body())
                .contains("Cordée ne dépose pas à votre place")
                .doesNotContain("émonstration");
        assertThat(browser.get(submission + "/deposits/demonstration").statusCode())
                .isEqualTo(404);
        assertThat(step(grouping)).isEqualTo(SubmissionView.Step.BUILT);
    }

    @Test
    void recordsWhoTookThePackageAndKnowsOfNoDeposit() {
        BiddingConsortium grouping = built("60", "40");
        groupings.makeReal(grouping.id());
        Browser lead = browser(grouping, 0);
        String submission = submission(grouping);
        lead.textWith(
                submission,
                "Déposer sur la plateforme de l’acheteur",
                SampleBiddingConsortia.PLATFORM,
                "Il reste",
                "personne n’a encore téléchargé le ZIP",
                "Pli prêt");

        assertThat(lead.get(submission + "/package").statusCode()).isEqualTo(200);
        assertThat(lead.get(submission + "/package").statusCode()).isEqualTo(200);

        assertThat(step(grouping)).isEqualTo(SubmissionView.Step.HANDED_OVER);
        lead.textWith(submission, "Remis au mandataire", "ZIP téléchargé le", ", par ");
        browser(grouping, 1).textWith(submission, "Remis au mandataire", "ZIP téléchargé le");
        assertThat(lead.get(submission + "/reopening").body())
                .contains("Cordée ne sait pas si l’acheteur l’a")
                .doesNotContain("reste chez l’acheteur");
    }

    @Test
    void opensEachFileByItsName() {
        BiddingConsortium grouping = built("60", "40");
        Browser lead = browser(grouping, 0);
        String file = submission(grouping) + "/package/file?name=";

        HttpResponse<String> workbook = lead.get(file + "repartition.pdf");

        assertThat(workbook.statusCode()).isEqualTo(200);
        assertThat(workbook.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(header -> assertThat(header).contains("attachment", "repartition.pdf"));
        assertThat(lead.get(file + "autre.pdf").statusCode()).isEqualTo(404);
        assertThat(browser(grouping, 1).get(file + "repartition.pdf").statusCode())
                .isEqualTo(404);
        assertThat(step(grouping)).isEqualTo(SubmissionView.Step.BUILT);
    }

    @Test
    void namesTheHostOfThePlatformAndTheLotWithoutAReference() {
        BiddingConsortium grouping = built("60", "40");
        groupings.tender(
                grouping.id(),
                new BiddingConsortium.Tender(
                        "Berges", "", "Métropole", "https://marches.val-orme.example@autre.example/depot"));

        String page = browser(grouping, 0).get(submission(grouping)).body();

        assertThat(page)
                .containsPattern("Ouvrir autre\\.example\\s")
                .contains("Berges · Lot\u00a03", "la consultation (Lot\u00a03)");
    }

    @Test
    void putsWhatTheBuyerAsksForBesideTheFiles() {
        BiddingConsortium grouping = built("60", "40");
        Browser lead = browser(grouping, 0);
        String pieces = submission(grouping) + "/expected-pieces";
        lead.get(pieces);

        HttpResponse<String> unsaid = lead.post(pieces, "name", "Memo", "file", "memoire-technique.pdf");
        HttpResponse<String> unnamed = lead.post(pieces, "name", " ", "signature", "no", "maxMegabytes", "dix");
        HttpResponse<String> memo = lead.post(
                pieces, "name", "Mémoire", "file", "memoire-technique.pdf", "signature", "yes", "maxMegabytes", "50");
        HttpResponse<String> planning = lead.post(pieces, "name", "Planning", "signature", "no");

        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("Indiquez si l’acheteur demande une signature", "value=\"Memo\"");
        assertThat(unnamed.body()).contains("Écrivez un nombre entier de Mo", "value=\"dix\"");
        assertThat(memo.statusCode()).isEqualTo(302);
        assertThat(planning.statusCode()).isEqualTo(302);
        assertThat(lead.get(submission(grouping)).body())
                .contains("Mémoire", "signature demandée", "Planning", "n’est pas dans le pli", "à indiquer")
                .contains("Limites de l’acheteur", "Tailles indiquées respectées", "Si cela coince")
                .doesNotContain("??");
        lead.post(pieces + "/removal", "name", "Planning");
        assertThat(lead.get(pieces).body()).contains("Mémoire").doesNotContain("Planning");
        assertThat(lead.get(pieces + "?lang=en").body())
                .contains("What the buyer asks for")
                .doesNotContain("??");
        assertThat(browser(grouping, 1).get(pieces).statusCode()).isEqualTo(404);
    }

    @Test
    void replacesTheExpectedPiecesOverTheApi() {
        BiddingConsortium grouping = built("60", "40");
        ApiClient lead = ApiClient.basic(
                port,
                accounts.memberOf(grouping.shares().get(0).organisationId()).email(),
                Accounts.PASSWORD);
        String path = "/api/v1" + submission(grouping) + "/expected-pieces";

        HttpResponse<String> twice = lead.send(
                "PUT",
                path,
                "{\"pieces\":[{\"name\":\"A\",\"signatureAsked\":true},{\"name\":\"a\",\"signatureAsked\":true}]}");
        HttpResponse<String> one = lead.send("PUT", path, "{\"pieces\":[{\"name\":\"Acte\",\"signatureAsked\":true}]}");

        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(one.statusCode()).isEqualTo(200);
        assertThat(one.body()).contains("\"missing\":[{\"name\":\"Acte\"", "\"platformUrl\":\"https://");
    }

    @Test
    void keepsTheTicksOfTheLeadAndTakesThemForNoDeposit() {
        BiddingConsortium grouping = built("60", "40");
        groupings.makeReal(grouping.id());
        Browser lead = browser(grouping, 0);
        String ticks = submission(grouping) + "/ticked-files";
        lead.textWith(submission(grouping), "0 fichier coché", "seul le récépissé prouve le dépôt");

        HttpResponse<String> two = lead.post(ticks, "name", "repartition.pdf", "name", "memoire-technique.pdf");
        String page = lead.get(submission(grouping)).body();
        HttpResponse<String> one = lead.post(ticks, "name", "repartition.pdf");
        HttpResponse<String> stranger = lead.post(ticks, "name", "autre.pdf");

        assertThat(two.statusCode()).isEqualTo(302);
        assertThat(page).contains("2 fichiers cochés").containsPattern("value=\"repartition.pdf\"[^>]*checked");
        assertThat(one.statusCode()).isEqualTo(302);
        assertThat(stranger.statusCode()).isEqualTo(409);
        assertThat(lead.get(submission(grouping)).body()).contains("1 fichier coché");
        assertThat(step(grouping)).isEqualTo(SubmissionView.Step.BUILT);
        Browser member = browser(grouping, 1);
        member.get(submission(grouping));
        assertThat(member.post(ticks, "name", "repartition.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void replacesTheTicksOverTheApi() {
        BiddingConsortium grouping = built("60", "40");
        ApiClient lead = ApiClient.basic(
                port,
                accounts.memberOf(grouping.shares().get(0).organisationId()).email(),
                Accounts.PASSWORD);
        String path = "/api/v1" + submission(grouping) + "/ticked-files";

        HttpResponse<String> ticked = lead.send("PUT", path, "{\"names\":[\"repartition.pdf\"]}");
        HttpResponse<String> none = lead.send("PUT", path, "{\"names\":[]}");

        assertThat(ticked.statusCode()).isEqualTo(200);
        assertThat(ticked.body()).contains("\"ticked\":true");
        assertThat(none.body()).doesNotContain("\"ticked\":true");
    }

    @Test
    void showsTheFourAlarmsAndFoldsTheHashes() {
        BiddingConsortium grouping = built("60", "40");
        groupings.makeReal(grouping.id());

        String page = browser(grouping, 0).get(submission(grouping)).body().replaceAll("[\\u00A0\\u202F]", " ");

        assertThat(page)
                .contains("24 h avant", "4 h avant", "2 h avant", "30 min avant", "« Récépissé attendu »")
                .contains("Elles s’arrêtent dès que le récépissé est enregistré");
        int folded = page.indexOf("<details", page.indexOf("Enregistrer le récépissé"));
        assertThat(page.substring(folded)).contains("<summary", "Empreintes des", "Empreinte SHA-256");
        assertThat(page.substring(0, folded)).doesNotContainPattern("[0-9a-f]{64}");
    }

    /** A receipt in a demonstration is invented: the page must not say that a buyer received the package. */
    @Test
    void saysOfAnInventedReceiptThatNoBuyerHasThePackage() {
        BiddingConsortium grouping = built("60", "40");
        Actor lead = SampleBiddingConsortia.member(grouping, 0);
        Browser browser = browser(grouping, 0);
        recording.record(
                lead,
                grouping.id(),
                SampleReceipts.whole(
                        beans,
                        lead,
                        grouping.id(),
                        "AR-10",
                        OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(5).toInstant()));

        assertThat(browser.get(submission(grouping)).body())
                .contains("pli non transmis à l’acheteur", "Un récépissé inventé est enregistré")
                .doesNotContain("l’acheteur a reçu", "d’après son récépissé", "??");
        assertThat(browser.get(submission(grouping) + "/reopening").body())
                .contains("aucun acheteur ne l’a")
                .doesNotContain("reste chez l’acheteur");
    }

    /** A first receipt that contradicts the package must not hide the way to the receipt of the second deposit. */
    @Test
    void countsASecondDepositInTimeWhoseReceiptIsRecordedAfterTheDeadline() {
        BiddingConsortium grouping = built("60", "40");
        groupings.makeReal(grouping.id());
        Actor lead = SampleBiddingConsortia.member(grouping, 0);
        OffsetDateTime passed = OffsetDateTime.now(ZoneOffset.UTC).minusHours(2);
        HandReceipt first = SampleReceipts.whole(
                beans, lead, grouping.id(), "AR-11", passed.minusMinutes(50).toInstant());
        recording.record(lead, grouping.id(), SampleReceipts.without(first, "repartition.pdf"));
        groupings.moveDeadline(grouping.id(), passed);
        groupings.move(grouping.id(), BiddingConsortium.Phase.DEADLINE_MISSED);
        Browser browser = browser(grouping, 0);

        String contradicted = browser.get(submission(grouping)).body();
        recording.record(
                lead,
                grouping.id(),
                SampleReceipts.whole(
                        beans,
                        lead,
                        grouping.id(),
                        "AR-12",
                        passed.minusMinutes(5).toInstant()));

        assertThat(contradicted)
                .contains("Dépôt incomplet", "done late", "Enregistrer un autre récépissé")
                .doesNotContain("Début de la réception");
        assertThat(step(grouping)).isEqualTo(SubmissionView.Step.DEPOSITED);
        assertThat(browser.get(submission(grouping)).body()).contains("Le pli est déposé", "AR-12");
    }

    @Test
    void awaitsTheReceiptAfterTheDeadlineAndCountsADepositInTime() {
        BiddingConsortium grouping = built("60", "40");
        groupings.makeReal(grouping.id());
        OffsetDateTime passed = OffsetDateTime.now(ZoneOffset.UTC).minusHours(2);
        groupings.moveDeadline(grouping.id(), passed);
        groupings.move(grouping.id(), BiddingConsortium.Phase.DEADLINE_MISSED);
        Actor lead = SampleBiddingConsortia.member(grouping, 0);

        assertThat(step(grouping)).isEqualTo(SubmissionView.Step.RECEIPT_AWAITED);
        browser(grouping, 0).textWith(submission(grouping), "Récépissé attendu", "enregistrez son récépissé");
        browser(grouping, 1).textWith(submission(grouping), "Cordée ne sait pas si l’acheteur a le pli");
        recording.record(
                lead,
                grouping.id(),
                SampleReceipts.whole(
                        beans,
                        lead,
                        grouping.id(),
                        "AR-7",
                        passed.minusMinutes(5).toInstant()));

        assertThat(step(grouping)).isEqualTo(SubmissionView.Step.DEPOSITED);
        assertThat(browser(grouping, 0).get(submission(grouping)).body())
                .contains("Le pli est déposé", "Sur la plateforme de l’acheteur, d’après son récépissé")
                .doesNotContain("émonstration");
    }

    @Test
    void saysThatThePackageStaysWithTheBuyerOnlyWithAReceipt() {
        BiddingConsortium grouping = built("60", "40");
        groupings.makeReal(grouping.id());
        Actor lead = SampleBiddingConsortia.member(grouping, 0);
        String reopening = submission(grouping) + "/reopening";
        assertThat(browser(grouping, 0).get(reopening).body())
                .contains("Personne n’a téléchargé le pli")
                .doesNotContain("reste chez l’acheteur");

        recording.record(
                lead,
                grouping.id(),
                SampleReceipts.whole(
                        beans,
                        lead,
                        grouping.id(),
                        "AR-8",
                        OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(5).toInstant()));

        assertThat(browser(grouping, 0).get(reopening).body()).contains("reste chez l’acheteur");
    }

    @Test
    void saysInTheDemonstrationThatNothingIsSentToTheBuyer() {
        BiddingConsortium grouping = deposited("60", "40");
        Browser lead = browser(grouping, 0);
        String submission = submission(grouping);
        String receipt = submission + "/deposits/"
                + reading.receipt(SampleBiddingConsortia.member(grouping, 0), grouping.id())
                        .depositId()
                + "/receipt";

        for (String page : new String[] {submission, submission + "/deposits", submission + "/outcome", receipt}) {
            String french = lead.get(page + "?lang=fr").body();
            assertThat(french)
                    .as(page)
                    .contains("Démonstration, non transmis à l’acheteur")
                    .doesNotContain("??");
            assertThat(french.substring(0, french.indexOf("</title>")))
                    .as(page)
                    .contains("démonstration, non transmis à l’acheteur");
            assertThat(lead.get(page + "?lang=en").body()).contains("Demonstration, not sent to the buyer");
        }
        assertThat(lead.get(receipt + "/file").body()).contains("\"demonstration\":true", "\"channel\":\"DROP_BOX\"");
    }
}
