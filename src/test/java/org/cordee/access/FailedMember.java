package org.cordee.access;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cordee.agreement.AddingDropoutEvidence;
import org.cordee.agreement.DropoutReading;
import org.cordee.agreement.SentFile;
import org.cordee.process.Scenes;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.Actor;
import org.springframework.jdbc.core.JdbcTemplate;

/** A firm that was a member of a consortium before and failed, with a document as evidence. */
final class FailedMember {

    private final Scenes scenes;
    private final Scene scene;

    FailedMember(Scenes scenes, Scene scene) {
        this.scenes = scenes;
        this.scene = scene;
    }

    void putInto(TestObjects things, Firm gone) {
        things.put("dropouts", gone.organisationId(), CallerRelation.LEAD);
        things.put("documents", evidenceOf(gone), CallerRelation.LEAD);
    }

    private UUID evidenceOf(Firm gone) {
        Actor lead = scene.lead().actor();
        scenes.bean(JdbcTemplate.class)
                .update(
                        "INSERT INTO member_dropout VALUES (?, ?, 'WITHDRAWAL', 'Retrait', 'Lettre', UTC_TIMESTAMP(6), NULL)",
                        scene.id().toString(),
                        gone.organisationId().toString());
        byte[] letter = "%PDF-1.4 lettre".getBytes(StandardCharsets.UTF_8);
        scenes.bean(AddingDropoutEvidence.class)
                .add(
                        lead,
                        scene.id(),
                        gone.organisationId(),
                        new SentFile(new ByteArrayInputStream(letter), "lettre.pdf", null));
        return scenes.bean(DropoutReading.class)
                .line(lead, scene.id(), gone.organisationId())
                .documents()
                .get(0)
                .documentId();
    }
}
