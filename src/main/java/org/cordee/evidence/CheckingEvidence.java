package org.cordee.evidence;

import java.util.UUID;
import org.cordee.evidence.EvidenceAccess.LockedEvidence;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the lead decide about the evidence a member handed in, including its own: accept it, ask for corrections or
 * waive it. Renewed pieces are decided in the same way.
 */
@Component
@Transactional
public class CheckingEvidence {

    private final EvidenceAccess desk;
    private final EvidenceFiles files;
    private final Checklist checklist;
    private final AskingRenewals renewals;

    CheckingEvidence(EvidenceAccess desk, EvidenceFiles files, Checklist checklist, AskingRenewals renewals) {
        this.desk = desk;
        this.files = files;
        this.checklist = checklist;
        this.renewals = renewals;
    }

    /**
     * Accepts the evidence.
     *
     * @param seen the number of pieces shown to the lead, null when it is not known; another piece may have been
     * renewed since
     */
    public void accept(Actor actor, UUID evidenceFileId, @Nullable Integer seen) {
        LockedEvidence held = desk.lockForLead(actor, evidenceFileId);
        held.file().accept(held.act(), seen);
        renewals.update(held.act(), held.file());
        files.saveAndFlush(held.file());
    }

    /**
     * Asks for corrections, three times at most and after every renewal. The member reads the comments.
     *
     * @param seen the number of pieces shown to the lead, null when it is not known
     */
    public void askCorrections(Actor actor, UUID evidenceFileId, EvidenceCorrections wishes, @Nullable Integer seen) {
        LockedEvidence held = desk.lockForLead(actor, evidenceFileId);
        EvidenceFile file = held.file();
        wishes.checkAgainst(checklist.of(file).stream().map(CheckedPiece::piece).toList());
        if (file.hasRenewals()) {
            file.refuseRenewals(held.act(), wishes, seen);
            renewals.update(held.act(), file);
        } else {
            file.askCorrections(held.act(), wishes, desk.datesFromNow(held, file.rounds() + 1));
        }
        files.saveAndFlush(file);
    }

    /** Waives a partner's evidence that is missing or not acceptable, and stores the reason. */
    public void waive(Actor actor, UUID evidenceFileId, String reason) {
        LockedEvidence held = desk.lockForLead(actor, evidenceFileId);
        held.file().waive(held.act(), reason);
        files.saveAndFlush(held.file());
    }
}
