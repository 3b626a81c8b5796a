package org.cordee.process;

import java.util.Map;
import org.cordee.bid.BiddingConsortia;
import org.cordee.bid.BiddingConsortium;
import org.cordee.submission.SubmissionEvent.BidDeposited;
import org.cordee.submission.SubmissionEvent.BidFrozen;
import org.cordee.submission.SubmissionEvent.FrozenBidReopened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends the changes of the finished bid to the process of that step. */
@Component
class BidProcessListener {

    private final CommandWriter orders;
    private final BiddingConsortia groupings;

    BidProcessListener(CommandWriter orders, BiddingConsortia groupings) {
        this.orders = orders;
        this.groupings = groupings;
    }

    /**
     * Completes the freeze task and, when the process still waits for the margin, that task first: a margin that was
     * recorded, or was never wanted, is not asked for again.
     */
    @EventListener
    void on(BidFrozen frozen) {
        orders.completeWithEarlier(
                frozen, PricingConsolidation.TASK_SET_MARGIN, BidSubmission.TASK_FREEZE_BID, frozen.consortiumId());
    }

    /**
     * Sends the reopened bid to its process, which reads the state of the bid. When that process has ended, another one
     * continues.
     */
    @EventListener
    void on(FrozenBidReopened reopened) {
        if (reopened.awaited()) {
            orders.writeMessage(reopened, BidSubmission.MESSAGE_BID_REOPENED, Map.of());
        }
    }

    /** Starts a process of its own for a deposit that no process waits for, to check it. */
    @EventListener
    void on(BidDeposited deposited) {
        if (deposited.awaited()) {
            orders.completeTask(deposited, BidSubmission.TASK_DEPOSIT_BID, deposited.consortiumId(), Map.of());
            return;
        }
        BiddingConsortium consortium = groupings.consortium(deposited.consortiumId());
        orders.writeMessage(
                deposited,
                ConsortiumBuilding.MESSAGE_DEPOSIT_NOTED,
                Map.of(
                        ProcessVariables.CONSORTIUM_ID, consortium.id(),
                        ProcessVariables.LEAD_GROUP, CandidateGroups.of(consortium.leadOrganisationId()),
                        ProcessVariables.DEADLINE_AT, consortium.deadline().instant()));
    }
}
