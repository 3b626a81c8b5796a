package org.cordee.evidence;

import java.util.UUID;
import org.cordee.evidence.EvidenceAccess.LockedEvidence;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a member hand its evidence in: all pieces that the deposit requires must be there. */
@Component
@Transactional
public class HandingInEvidence {

    private final EvidenceAccess desk;
    private final EvidenceFiles files;
    private final Checklist checklist;

    HandingInEvidence(EvidenceAccess desk, EvidenceFiles files, Checklist checklist) {
        this.desk = desk;
        this.files = files;
        this.checklist = checklist;
    }

    public void handIn(Actor actor, UUID evidenceFileId) {
        LockedEvidence held = desk.lockForMember(actor, evidenceFileId);
        EvidenceFile file = held.file();
        int blocking = (int)
                checklist.of(file).stream().filter(CheckedPiece::isBlocking).count();
        EvidenceDates dates = desk.datesFromNow(held, file.rounds());
        file.handIn(
                held.act(),
                blocking,
                dates.checkAfter(held.act().at(), held.grouping().deadline().instant()));
        files.saveAndFlush(file);
    }
}
