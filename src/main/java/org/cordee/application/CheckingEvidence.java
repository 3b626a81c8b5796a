package org.cordee.application;

import java.util.UUID;
import org.cordee.application.EvidenceDesk.Held;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lead looks at what a partner handed in: takes it, asks for corrections, or goes on without what is missing. */
@Component
@Transactional
public class CheckingEvidence {

    private final EvidenceDesk desk;
    private final EvidenceFiles files;

    CheckingEvidence(EvidenceDesk desk, EvidenceFiles files) {
        this.desk = desk;
        this.files = files;
    }

    public void accept(Actor actor, UUID evidenceFileId) {
        Held held = desk.ofLead(actor, evidenceFileId);
        held.file().accept(held.act());
        files.saveAndFlush(held.file());
    }

    /** Three times at most; the partner reads what is said. */
    public void askCorrections(Actor actor, UUID evidenceFileId, String comment) {
        Held held = desk.ofLead(actor, evidenceFileId);
        held.file()
                .askCorrections(
                        held.act(), comment, desk.datesFromNow(held, held.file().rounds() + 1));
        files.saveAndFlush(held.file());
    }

    /** A partner is waited for no longer, or what it handed in is not taken; why is kept. */
    public void waive(Actor actor, UUID evidenceFileId, String reason) {
        Held held = desk.ofLead(actor, evidenceFileId);
        held.file().waive(held.act(), reason);
        files.saveAndFlush(held.file());
    }
}
