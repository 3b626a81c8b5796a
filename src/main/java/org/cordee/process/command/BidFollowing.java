package org.cordee.process.command;

import java.util.Map;
import org.cordee.bid.Grouping;
import org.cordee.bid.Groupings;
import org.cordee.process.model.BidSubmission;
import org.cordee.process.model.ConsortiumBuilding;
import org.cordee.process.model.PricingConsolidation;
import org.cordee.process.model.Variables;
import org.cordee.process.task.Groups;
import org.cordee.submission.SubmissionEvent.BidDeposited;
import org.cordee.submission.SubmissionEvent.BidFrozen;
import org.cordee.submission.SubmissionEvent.FrozenBidReopened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends the changes of the finished bid to the process of that step. */
@Component
class BidFollowing {

    private final Orders orders;
    private final Groupings groupings;

    BidFollowing(Orders orders, Groupings groupings) {
        this.orders = orders;
        this.groupings = groupings;
    }

    /**
     * Completes the freeze task and, when the process still waits for the margin, that task first: a margin that was
     * recorded, or was never wanted, is not asked for again.
     */
    @EventListener
    void on(BidFrozen frozen) {
        orders.completeBeyond(
                frozen, PricingConsolidation.TASK_SET_MARGIN, BidSubmission.TASK_FREEZE_BID, frozen.consortiumId());
    }

    /**
     * Sends the reopened bid to its process, which reads the state of the bid. When that process has ended, another one
     * continues.
     */
    @EventListener
    void on(FrozenBidReopened reopened) {
        if (reopened.awaited()) {
            orders.tell(reopened, BidSubmission.MESSAGE_BID_REOPENED, Map.of());
        }
    }

    /** Starts a process of its own for a deposit that no process waits for, to check it. */
    @EventListener
    void on(BidDeposited deposited) {
        if (deposited.awaited()) {
            orders.complete(deposited, BidSubmission.TASK_DEPOSIT_BID, deposited.consortiumId(), Map.of());
            return;
        }
        Grouping consortium = groupings.grouping(deposited.consortiumId());
        orders.tell(
                deposited,
                ConsortiumBuilding.MESSAGE_DEPOSIT_NOTED,
                Map.of(
                        Variables.CONSORTIUM_ID, consortium.id(),
                        Variables.LEAD_GROUP, Groups.of(consortium.leadOrganisationId()),
                        Variables.DEADLINE_AT, consortium.deadline().instant()));
    }
}
