package org.cordee.bid;

import org.cordee.consortium.ConsortiumEvent.MemberDroppedOut;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suspends the draft in the transaction in which a failed member leaves, until the shares and the agreement are made
 * again.
 */
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
