package org.cordee.application.checklist;

import java.util.UUID;
import org.cordee.application.EvidenceDesk;
import org.cordee.application.EvidenceDesk.Held;
import org.cordee.application.EvidenceFile;
import org.cordee.application.EvidenceFiles;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lead looks at what a member handed in, itself included: takes it, asks for corrections, or goes on without what is
 * missing. What was handed in again after it had been accepted is decided the same way.
 */
@Component
@Transactional
public class CheckingEvidence {

    private final EvidenceDesk desk;
    private final EvidenceFiles files;
    private final Checklist checklist;
    private final AskingRenewals renewals;

    CheckingEvidence(EvidenceDesk desk, EvidenceFiles files, Checklist checklist, AskingRenewals renewals) {
        this.desk = desk;
        this.files = files;
        this.checklist = checklist;
        this.renewals = renewals;
    }

    /** @param seen how many pieces it was shown, null when it does not say: one more may have been handed in again since */
    public void accept(Actor actor, UUID evidenceFileId, @Nullable Integer seen) {
        Held held = desk.ofLead(actor, evidenceFileId);
        held.file().accept(held.act(), seen);
        renewals.follow(held.act(), held.file());
        files.saveAndFlush(held.file());
    }

    /**
     * Three times at most, and as often as a piece is handed in again; the member reads what is said.
     *
     * @param seen as above
     */
    public void askCorrections(Actor actor, UUID evidenceFileId, Wishes wishes, @Nullable Integer seen) {
        Held held = desk.ofLead(actor, evidenceFileId);
        EvidenceFile file = held.file();
        wishes.on(checklist.of(file).stream().map(CheckedPiece::piece).toList());
        if (file.hasRenewals()) {
            file.refuseRenewals(held.act(), wishes, seen);
            renewals.follow(held.act(), file);
        } else {
            file.askCorrections(held.act(), wishes, desk.datesFromNow(held, file.rounds() + 1));
        }
        files.saveAndFlush(file);
    }

    /** A partner is waited for no longer, or what it handed in is not taken; why is kept. */
    public void waive(Actor actor, UUID evidenceFileId, String reason) {
        Held held = desk.ofLead(actor, evidenceFileId);
        held.file().waive(held.act(), reason);
        files.saveAndFlush(held.file());
    }
}
