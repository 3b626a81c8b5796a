package org.cordee.process;

import java.util.Map;
import org.cordee.consortium.ConsortiumEvent.ConsortiumDeadlineMoved;
import org.cordee.shared.ConsortiumFact;
import org.cordee.submission.ApprovalEvent.ApprovalDecided;
import org.cordee.submission.ApprovalEvent.ApprovalOvertaken;
import org.cordee.submission.ApprovalEvent.ApprovalSettled;
import org.cordee.submission.ApprovalEvent.BidApproved;
import org.cordee.submission.ApprovalEvent.BidObjected;
import org.cordee.submission.FollowingApproval;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends the members' answers to the frozen bid and the lead's decision to the waiting process. */
@Component
class ApprovalProcessListener {

    private final CommandWriter orders;
    private final FollowingApproval following;

    ApprovalProcessListener(CommandWriter orders, FollowingApproval following) {
        this.orders = orders;
        this.following = following;
    }

    @EventListener
    void on(BidApproved approved) {
        if (approved.awaited()) {
            orders.completeTask(approved, BidSubmission.TASK_APPROVE_BID, approved.approvalId(), Map.of());
        }
    }

    /** Ends the waiting at the first objection: the lead decides, while the others may still answer. */
    @EventListener
    void on(BidObjected objected) {
        if (objected.awaited()) {
            rereadApproval(objected);
        }
    }

    /** Completes the lead's decision when the last approval came in the meantime. */
    @EventListener
    void on(ApprovalSettled settled) {
        if (settled.decisionAwaited()) {
            rereadApproval(settled);
        }
    }

    @EventListener
    void on(ApprovalDecided decided) {
        orders.completeTask(decided, BidSubmission.TASK_DECIDE_APPROVAL, decided.consortiumId(), Map.of());
    }

    @EventListener
    void on(ApprovalOvertaken overtaken) {
        rereadApproval(overtaken);
    }

    /** Recomputes from the buyer's new deadline how long the members' answers are awaited. */
    @EventListener
    void on(ConsortiumDeadlineMoved moved) {
        if (following.isAwaited(moved.consortiumId())) {
            rereadApproval(moved);
        }
    }

    private void rereadApproval(ConsortiumFact fact) {
        orders.writeMessage(fact, BidSubmission.MESSAGE_APPROVAL_MOVED, Map.of());
    }
}
