package org.cordee.evidence;

import java.util.UUID;
import org.cordee.evidence.EvidenceAccess.LockedEvidence;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds a member that has not handed in, in a process step two days before the date and once for each request. */
@Component
@Transactional
public class RemindingEvidence {

    private final EvidenceAccess desk;
    private final EvidenceFiles files;

    RemindingEvidence(EvidenceAccess desk, EvidenceFiles files) {
        this.desk = desk;
        this.files = files;
    }

    /**
     * Sends the reminder.
     *
     * @return true when the member is reminded now
     */
    public boolean remind(UUID evidenceFileId) {
        LockedEvidence held = desk.lock(Actor.system(), evidenceFileId);
        boolean reminded = held.file().remind(held.act());
        files.saveAndFlush(held.file());
        return reminded;
    }
}
