package org.cordee.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.SampleBiddingConsortia;
import org.cordee.platform.Browser;
import org.cordee.shared.Actor;
import org.cordee.submission.PackageFile;
import org.cordee.submission.SubmissionReading;
import org.cordee.submission.SubmissionView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests the form that records a deposit made elsewhere, without JavaScript. */
class HandDepositPagesModuleTests extends FrozenBidPageFixture {

    @Autowired
    SubmissionReading reading;

    @Test
    void recordsADepositFromThePlatformsReceiptAndShowsErrors() {
        BiddingConsortium grouping = built("60", "40");
        groupings.makeReal(grouping.id());
        Browser lead = browser(grouping, 0);
        String submission = submission(grouping);
        String byHand = submission + "/deposits/by-hand";
        assertThat(lead.get(submission).body())
                .contains(
                        "Enregistrer le récépissé",
                        "Cordée ne dépose pas à votre place",
                        SampleBiddingConsortia.PLATFORM);
        assertThat(lead.get(byHand).body())
                .contains(
                        "Recopiez son récépissé",
                        "repartition.pdf",
                        "Nouvelle-Calédonie",
                        SampleBiddingConsortia.PLATFORM);

        HttpResponse<String> wrong = lead.post(
                byHand, "platform", "PLACE", "zone", "Europe/Paris", "files", "rien", "receiptText", "Accusé");
        HttpResponse<String> partly = lead.post(byHand, formFields("AR-1", "a".repeat(64) + " memoire-technique.pdf"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains(
                        "Recopiez l’heure de fin", "value=\"PLACE\"", "Le récépissé que vous avez donné est conservé");
        assertThat(partly.statusCode()).isEqualTo(302);
        assertThat(lead.get(submission).body())
                .contains("Dépôt incomplet", "AR-1", "repartition.pdf", "est différent de celui du pli", "R2151-6");

        assertThat(lead.post(byHand, formFields("AR-2", hashes(grouping))).statusCode())
                .isEqualTo(302);

        assertThat(lead.get(submission).body())
                .contains("Le pli est déposé", "AR-2", "PLACE", "À temps", "AR-1")
                .contains("08/01/2026 à 11:42:07 (UTC+01:00)");
        assertThat(lead.get(submission + "?lang=en").body()).contains("Deposited on", "In time");
    }

    @Test
    void checksTheReceiptBeforeItIsRecorded() {
        BiddingConsortium grouping = built("60", "40");
        Browser lead = browser(grouping, 0);
        String byHand = submission(grouping) + "/deposits/by-hand";
        lead.get(byHand);
        List<String> fields = new ArrayList<>(List.of(formFields("AR-8", hashes(grouping))));
        fields.set(fields.indexOf("record"), "check");

        HttpResponse<String> check = lead.followed(lead.post(byHand, fields.toArray(String[]::new)));
        fields.set(fields.indexOf("check"), "edit");
        HttpResponse<String> edit = lead.followed(lead.post(byHand, fields.toArray(String[]::new)));
        fields.set(fields.indexOf("edit"), "record");
        fields.set(fields.indexOf("seen") + 1, "false");
        HttpResponse<String> unseen = lead.post(byHand, fields.toArray(String[]::new));

        assertThat(check.statusCode()).isEqualTo(200);
        assertThat(check.body())
                .contains("Vérifiez le récépissé", "AR-8", "Rien ne contredit le pli", "même empreinte", "11:42:07")
                .contains("Tous les membres du groupement sont prévenus", "À temps", "avant la date limite")
                .doesNotContain("??");
        assertThat(edit.body()).contains("value=\"AR-8\"", "Le récépissé que vous avez donné est conservé");
        assertThat(unseen.body()).contains("Cochez la case");
        assertThat(reading.view(SampleBiddingConsortia.member(grouping, 0), grouping.id())
                        .step())
                .isEqualTo(SubmissionView.Step.BUILT);
    }

    @Test
    void asksForTheReceiptAsAFile() {
        BiddingConsortium grouping = built("60", "40");
        Browser lead = browser(grouping, 0);
        String byHand = submission(grouping) + "/deposits/by-hand";
        lead.get(byHand);
        List<String> fields = new ArrayList<>(List.of(formFields("AR-9", hashes(grouping))));
        fields.set(fields.indexOf("receiptText") + 1, "");

        HttpResponse<String> without = lead.post(byHand, fields.toArray(String[]::new));

        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Joignez le récépissé de la plateforme", "href=\"#receiptDocumentId\"");
    }

    private static void theLeadSaysWhatBecameKnown(Browser lead, String aftermath, String outcome) {
        assertThat(lead.get(outcome).body()).contains(aftermath);
        assertThat(lead.get(aftermath).body())
                .contains("Ce que vous avez appris depuis le dépôt", "recevabilité")
                .doesNotContain("??");

        HttpResponse<String> never = lead.post(aftermath, "admissibilityDecidedAt", "2199-01-01T00:00:00");
        HttpResponse<String> answer = lead.post(
                aftermath,
                "ownEquipmentWorked",
                "true",
                "backupMarked",
                "true",
                "backupReceivedAt",
                "2026-01-08T10:00:00");

        assertThat(never.statusCode()).isEqualTo(422);
        assertThat(never.body()).contains("id=\"admissibilityDecidedAt-error\"", "dans le futur");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(lead.get(aftermath).body()).contains("2026-01-08T10:00");
        assertThat(lead.get(aftermath + "?lang=en").body()).contains("What you have learned since the deposit");
    }

    @Test
    void showsTheOutcomeOfARecordedOrDescribedDeposit() {
        BiddingConsortium grouping = built("60", "40");
        Browser lead = browser(grouping, 0);
        String submission = submission(grouping);
        lead.get(submission + "/deposits/by-hand");
        lead.post(submission + "/deposits/by-hand", formFields("AR-3", hashes(grouping)));
        String outcome = submission + "/outcome";
        String receipt = reading.receipt(SampleBiddingConsortia.member(grouping, 0), grouping.id())
                .depositId()
                .toString();

        assertThat(lead.get(outcome + "?deposit=" + receipt).body())
                .contains("R2151-5", "À temps", "Conservez le récépissé", "2026-01-08T11:42:07", "AR-3")
                .doesNotContain("??");
        assertThat(lead.get(outcome + "?completedAt=2026-01-08T11:42:07").body())
                .contains("D’après ces heures, un tel dépôt est à temps")
                .doesNotContain("l’acheteur a reçu", "D’après le récépissé de la plateforme");
        assertThat(lead.get(outcome + "?startedAt=2026-01-08T11:42:07").body()).contains("cette heure qui compte");
        theLeadSaysWhatBecameKnown(lead, submission + "/deposits/" + receipt + "/aftermath", outcome);
        assertThat(browser(grouping, 1)
                        .get(outcome + "?completedAt=2100-01-01T00:00:00&platformEvidence=true")
                        .body())
                .contains("Hors délai", "Demandez à l’acheteur les motifs")
                .doesNotContain("??");
    }

    @Test
    void showsADownloadableReceiptForEveryDeposit() {
        BiddingConsortium grouping = built("60", "40");
        Browser lead = browser(grouping, 0);
        String submission = submission(grouping);
        lead.get(submission + "/deposits/by-hand");
        lead.post(submission + "/deposits/by-hand", formFields("AR-4", hashes(grouping)));
        String receipt = submission + "/deposits/"
                + reading.receipt(SampleBiddingConsortia.member(grouping, 0), grouping.id())
                        .depositId()
                + "/receipt";

        assertThat(lead.get(submission + "/deposits").body()).contains("href=\"" + receipt + "\"");
        assertThat(lead.get(receipt).body())
                .contains("Récépissé de dépôt AR-4", "celui-ci compte", "R2151-5", "SHA-256", receipt + "/file")
                .contains("repartition.pdf")
                .doesNotContain("??");
        assertThat(lead.get(receipt + "?lang=en").body()).contains("Receipt of deposit AR-4", "Check this receipt");
        assertThat(lead.get(receipt + "/file").body()).contains("\"receiptNumber\":\"AR-4\"");
        Browser member = browser(grouping, 1);
        assertThat(member.get(receipt).body()).contains("AR-4").doesNotContain("repartition.pdf");
        assertThat(lead.get(submission + "/deposits/" + grouping.id() + "/receipt")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void showsTheFormToTheLeadOnly() {
        BiddingConsortium grouping = built("60", "40");
        String byHand = submission(grouping) + "/deposits/by-hand";

        Browser member = browser(grouping, 1);

        assertThat(member.get(byHand).statusCode()).isEqualTo(404);
        assertThat(member.post(byHand, formFields("AR-1", "x")).statusCode()).isEqualTo(404);
    }

    private static String[] formFields(String number, String hashes) {
        return new String[] {
            "platform",
            "PLACE",
            "number",
            number,
            "zone",
            "Europe/Paris",
            "completedAt",
            "2026-01-08T11:42:07",
            "files",
            hashes,
            "receiptText",
            "Accusé de réception",
            "seen",
            "true",
            "action",
            "record"
        };
    }

    private String hashes(BiddingConsortium grouping) {
        Actor lead = SampleBiddingConsortia.member(grouping, 0);
        return reading.view(lead, grouping.id()).files().stream()
                .map((PackageFile file) -> file.sha256() + "  " + file.name())
                .collect(Collectors.joining("\n"));
    }
}
