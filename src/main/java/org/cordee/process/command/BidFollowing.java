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

/** What happens to the finished bid, told to the process of that step. */
@Component
class BidFollowing {

    private final Orders orders;
    private final Groupings groupings;

    BidFollowing(Orders orders, Groupings groupings) {
        this.orders = orders;
        this.groupings = groupings;
    }

    /** A margin that was noted, or never wanted, needs no noting again before the freeze. */
    @EventListener
    void on(BidFrozen frozen) {
        orders.completeBeyond(
                frozen, PricingConsolidation.TASK_SET_MARGIN, BidSubmission.TASK_FREEZE_BID, frozen.consortiumId());
    }

    /** Its process looks where the bid stands. Once that has ended, another carries it on. */
    @EventListener
    void on(FrozenBidReopened reopened) {
        if (reopened.awaited()) {
            orders.tell(reopened, BidSubmission.MESSAGE_BID_REOPENED, Map.of());
        }
    }

    /** A deposit that no process waits for is checked by one of its own. */
    @EventListener
    void on(BidDeposited deposited) {
        if (deposited.awaited()) {
            orders.complete(deposited, BidSubmission.TASK_DEPOSIT_BID, deposited.consortiumId(), Map.of());
            return;
        }
        Grouping grouping = groupings.grouping(deposited.consortiumId());
        orders.tell(
                deposited,
                ConsortiumBuilding.MESSAGE_DEPOSIT_NOTED,
                Map.of(
                        Variables.CONSORTIUM_ID, grouping.id(),
                        Variables.LEAD_GROUP, Groups.of(grouping.leadOrganisationId()),
                        Variables.DEADLINE_AT, grouping.deadline().instant()));
    }
}
