package org.cordee.application;

import java.util.UUID;
import org.cordee.application.EvidenceDesk.Held;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A process step two days before the date: a member that has not handed in is reminded, once for each asking. */
@Component
@Transactional
public class RemindingEvidence {

    private final EvidenceDesk desk;
    private final EvidenceFiles files;

    RemindingEvidence(EvidenceDesk desk, EvidenceFiles files) {
        this.desk = desk;
        this.files = files;
    }

    /** @return whether a reminder goes out now */
    public boolean remind(UUID evidenceFileId) {
        Held held = desk.held(Actor.system(), evidenceFileId);
        boolean reminded = held.file().remind(held.act());
        files.saveAndFlush(held.file());
        return reminded;
    }
}
