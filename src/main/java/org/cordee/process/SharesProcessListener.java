package org.cordee.process;

import java.util.Map;
import org.cordee.consortium.shares.ShareEvent.AnswerEvent;
import org.cordee.consortium.shares.ShareEvent.SharesArbitrated;
import org.cordee.consortium.shares.ShareEvent.SharesProposed;
import org.cordee.consortium.shares.ShareEvent.SharesRecommended;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends the acts of the parties in the share negotiation to its process. */
@Component
class SharesProcessListener {

    private final CommandWriter orders;

    SharesProcessListener(CommandWriter orders) {
        this.orders = orders;
    }

    @EventListener
    void on(SharesProposed proposed) {
        orders.completeTask(proposed, ShareNegotiation.TASK_PROPOSE_SHARES, proposed.consortiumId(), Map.of());
    }

    @EventListener
    void on(AnswerEvent answered) {
        orders.completeTask(answered, ShareNegotiation.TASK_ANSWER_SHARES, answered.memberId(), Map.of());
    }

    @EventListener
    void on(SharesRecommended recommended) {
        orders.completeTask(recommended, ShareNegotiation.TASK_MEDIATE_SHARES, recommended.consortiumId(), Map.of());
    }

    @EventListener
    void on(SharesArbitrated arbitrated) {
        orders.completeTask(
                arbitrated,
                ConsortiumBuilding.TASK_ARBITRATE_SHARES,
                arbitrated.consortiumId(),
                Map.of(ProcessVariables.ARBITRATION, arbitrated.decision()));
    }
}
