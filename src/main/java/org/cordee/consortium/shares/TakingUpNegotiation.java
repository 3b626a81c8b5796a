package org.cordee.consortium.shares;

import org.cordee.consortium.Act;
import org.cordee.consortium.ConsortiumEvent.ConsortiumReopened;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.NegotiatedConsortia;
import org.cordee.shared.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goes on with the negotiation of a consortium that missed its deadline before its shares were agreed: in the same
 * transaction it closes a proposal that is still open, as the end of its window would have done, before other listeners
 * read who acts next.
 */
@Component
class TakingUpNegotiation {

    private final NegotiatedConsortia consortia;
    private final ShareNegotiations negotiations;
    private final SettlingShares settling;

    TakingUpNegotiation(NegotiatedConsortia consortia, ShareNegotiations negotiations, SettlingShares settling) {
        this.consortia = consortia;
        this.negotiations = negotiations;
        this.settling = settling;
    }

    @Order(0)
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ConsortiumReopened reopened) {
        if (reopened.state() != ConsortiumState.NEGOTIATING) {
            return;
        }
        Act act = new Act(Actor.system(), reopened.occurredAt());
        negotiations
                .latest(reopened.consortiumId())
                .ifPresent(attempt -> settling.resume(act, consortia.getLocked(reopened.consortiumId()), attempt));
    }
}
