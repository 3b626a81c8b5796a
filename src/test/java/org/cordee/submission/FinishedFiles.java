package org.cordee.submission;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cordee.agreement.AgreementReading;
import org.cordee.agreement.AgreementView;
import org.cordee.document.Archive;
import org.cordee.evidence.PreparedApplications;
import org.cordee.shared.Actor;
import org.springframework.context.ApplicationContext;

/** Collects all that the application wrote for a consortium, without the files that members sent. */
public final class FinishedFiles {

    private FinishedFiles() {}

    /**
     * Returns the files of the package, the agreement, its annexes and its signature sheet, and the texts that the
     * members approved, by name.
     */
    public static Map<String, byte[]> of(ApplicationContext application, Actor lead, UUID consortiumId) {
        byte[] zip = application
                .getBean(SubmissionReading.class)
                .download(lead, consortiumId)
                .bytes();
        AgreementReading reading = application.getBean(AgreementReading.class);
        Map<String, byte[]> files = new TreeMap<>(Archive.read(new ByteArrayInputStream(zip)));
        files.values().removeIf(PreparedApplications::isUploaded);
        files.put("convention.pdf", reading.pdf(lead, consortiumId));
        files.put("feuille-de-signatures.pdf", reading.signatureSheet(lead, consortiumId));
        for (AgreementView.AnnexLine annex : reading.of(lead, consortiumId).annexes()) {
            files.put("annexe-" + annex.number() + ".pdf", reading.annex(lead, consortiumId, annex.id()));
        }
        ApprovalRound round =
                application.getBean(ApprovalRounds.class).latest(consortiumId).orElseThrow();
        for (Approval approval : application.getBean(Approvals.class).in(round.id())) {
            files.put(
                    "accord-" + approval.organisationId() + ".txt",
                    approval.text().getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }
}
