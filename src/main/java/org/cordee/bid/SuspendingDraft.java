package org.cordee.bid;

import org.cordee.bid.section.Outlines;
import org.cordee.consortium.ConsortiumEvent.MemberDroppedOut;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A member that failed has left: in the same transaction the draft rests until shares and agreement are made anew. */
@Component
class SuspendingDraft {

    private final Outlines outlines;

    SuspendingDraft(Outlines outlines) {
        this.outlines = outlines;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MemberDroppedOut gone) {
        outlines.suspend(gone.consortiumId(), gone.occurredAt());
    }
}
