package org.cordee.process.command;

import java.util.Map;
import org.cordee.process.model.BidSubmission;
import org.cordee.submission.SubmissionEvent.BidDeposited;
import org.cordee.submission.SubmissionEvent.BidFrozen;
import org.cordee.submission.SubmissionEvent.FrozenBidReopened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to the finished bid, told to the process of that step. */
@Component
class BidFollowing {

    private final Orders orders;

    BidFollowing(Orders orders) {
        this.orders = orders;
    }

    @EventListener
    void on(BidFrozen frozen) {
        orders.complete(frozen, BidSubmission.TASK_FREEZE_BID, frozen.consortiumId(), Map.of());
    }

    /** Not yet deposited: its process looks where the bid stands. Once deposited, another process carries it on. */
    @EventListener
    void on(FrozenBidReopened reopened) {
        if (!reopened.deposited()) {
            orders.tell(reopened, BidSubmission.MESSAGE_BID_REOPENED, Map.of());
        }
    }

    @EventListener
    void on(BidDeposited deposited) {
        orders.complete(deposited, BidSubmission.TASK_DEPOSIT_BID, deposited.consortiumId(), Map.of());
    }
}
