package org.cordee.consortium.negotiation;

import org.cordee.consortium.Act;
import org.cordee.consortium.ConsortiumEvent.ConsortiumReopened;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.NegotiatedGroupings;
import org.cordee.shared.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A grouping that missed its deadline before its shares were agreed goes on: in the same transaction a proposal that is still
 * out is closed as its window would have closed it, before others read who is to act next.
 */
@Component
class TakingUpNegotiation {

    private final NegotiatedGroupings groupings;
    private final ShareNegotiations negotiations;
    private final SettlingShares settling;

    TakingUpNegotiation(NegotiatedGroupings groupings, ShareNegotiations negotiations, SettlingShares settling) {
        this.groupings = groupings;
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
                .ifPresent(attempt -> settling.takeUp(act, groupings.held(reopened.consortiumId()), attempt));
    }
}
