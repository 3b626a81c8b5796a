package org.cordee.process.command;

import java.util.Map;
import org.cordee.consortium.ConsortiumEvent.ConsortiumDeadlineMoved;
import org.cordee.process.model.BidSubmission;
import org.cordee.shared.ConsortiumFact;
import org.cordee.submission.approval.ApprovalEvent.ApprovalDecided;
import org.cordee.submission.approval.ApprovalEvent.ApprovalOvertaken;
import org.cordee.submission.approval.ApprovalEvent.ApprovalSettled;
import org.cordee.submission.approval.ApprovalEvent.BidApproved;
import org.cordee.submission.approval.ApprovalEvent.BidObjected;
import org.cordee.submission.approval.FollowingApproval;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the members answer to the frozen bid and what the lead decides of it, told to the process that waits for it. */
@Component
class ApprovalFollowing {

    private final Orders orders;
    private final FollowingApproval following;

    ApprovalFollowing(Orders orders, FollowingApproval following) {
        this.orders = orders;
        this.following = following;
    }

    @EventListener
    void on(BidApproved approved) {
        if (approved.awaited()) {
            orders.complete(approved, BidSubmission.TASK_APPROVE_BID, approved.approvalId(), Map.of());
        }
    }

    /** The first one ends the waiting: the lead decides, while the others may still answer. */
    @EventListener
    void on(BidObjected objected) {
        if (objected.awaited()) {
            lookAgain(objected);
        }
    }

    /** The last approval came after all, while the lead was asked what to do. */
    @EventListener
    void on(ApprovalSettled settled) {
        if (settled.decisionAwaited()) {
            lookAgain(settled);
        }
    }

    @EventListener
    void on(ApprovalDecided decided) {
        orders.complete(decided, BidSubmission.TASK_DECIDE_APPROVAL, decided.consortiumId(), Map.of());
    }

    @EventListener
    void on(ApprovalOvertaken overtaken) {
        lookAgain(overtaken);
    }

    /** The buyer's new deadline says anew until when members are waited for. */
    @EventListener
    void on(ConsortiumDeadlineMoved moved) {
        if (following.isAwaited(moved.consortiumId())) {
            lookAgain(moved);
        }
    }

    private void lookAgain(ConsortiumFact fact) {
        orders.tell(fact, BidSubmission.MESSAGE_APPROVAL_MOVED, Map.of());
    }
}
