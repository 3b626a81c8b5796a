package org.cordee.process;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cordee.evidence.Piece;
import org.cordee.evidence.ProvidingEvidence;
import org.cordee.evidence.Provision;
import org.cordee.process.LifeStage.Pair;

/**
 * Gives a partner an accepted tax certificate that is valid for a number of days, in a consortium whose deadline is in
 * forty days.
 */
public final class ExpiringPieces {

    /**
     * A validity that ends after the deadline and before the award, which is assumed ninety days after the deadline.
     */
    public static final int TOO_SHORT = 60;

    public static final int LONG_ENOUGH = 300;

    private final Scenes scenes;
    private final PartyActs acts;

    public ExpiringPieces(Scenes scenes, PartyActs acts) {
        this.scenes = scenes;
        this.acts = acts;
    }

    /** @return the file of the partner's evidence, which the lead has accepted */
    public UUID accepted(Pair pair, int days) {
        UUID file = scenes.task(pair.scene(), UserTask.PROVIDE_EVIDENCE, pair.partner())
                .subjectId();
        upload(pair, file, days);
        acts.handInEvidenceNow(pair.partner(), file);
        scenes.task(pair.scene(), UserTask.CHECK_APPLICATION);
        acts.acceptEvidence(pair.scene(), file);
        return file;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(scenes.now(), ZoneOffset.UTC);
    }

    public void upload(Pair pair, UUID file, int days) {
        LocalDate today = today();
        scenes.bean(ProvidingEvidence.class)
                .upload(
                        pair.partner().actor(),
                        file,
                        Piece.TAX_CERTIFICATE,
                        Provision.file(today, today.plusDays(days)),
                        new ByteArrayInputStream("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)),
                        "attestation.pdf",
                        "application/pdf");
    }
}
