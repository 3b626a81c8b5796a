package org.cordee.process.command;

import java.util.Map;
import org.cordee.consortium.share.ShareEvent.SharesAgreed;
import org.cordee.consortium.share.ShareEvent.SharesProposed;
import org.cordee.consortium.share.ShareEvent.SharesRefused;
import org.cordee.process.model.BidSubmission;
import org.cordee.process.model.ShareNegotiation;
import org.cordee.submission.SubmissionEvent.BidDeposited;
import org.cordee.submission.SubmissionEvent.BidFrozen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to the shares and to the finished bid, told to the processes of those steps. */
@Component
class BidFollowing {

    private final Orders orders;

    BidFollowing(Orders orders) {
        this.orders = orders;
    }

    @EventListener
    void on(SharesProposed proposed) {
        orders.complete(proposed, ShareNegotiation.TASK_PROPOSE_SHARES, proposed.consortiumId(), Map.of());
    }

    @EventListener
    void on(SharesAgreed agreed) {
        orders.complete(agreed, ShareNegotiation.TASK_ANSWER_SHARES, agreed.memberId(), Map.of());
    }

    @EventListener
    void on(SharesRefused refused) {
        orders.complete(refused, ShareNegotiation.TASK_ANSWER_SHARES, refused.memberId(), Map.of());
    }

    @EventListener
    void on(BidFrozen frozen) {
        orders.complete(frozen, BidSubmission.TASK_FREEZE_BID, frozen.consortiumId(), Map.of());
    }

    @EventListener
    void on(BidDeposited deposited) {
        orders.complete(deposited, BidSubmission.TASK_DEPOSIT_BID, deposited.consortiumId(), Map.of());
    }
}
