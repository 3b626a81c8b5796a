package org.cordee.submission;

import java.util.UUID;
import org.cordee.bid.BiddingConsortia;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds a member once, in a process step at half of the window, unless it has answered. */
@Component
@Transactional
public class RemindingApprover {

    private final BiddingConsortia groupings;
    private final ApprovalRounds rounds;
    private final Approvals approvals;
    private final BusinessClock clock;

    RemindingApprover(BiddingConsortia groupings, ApprovalRounds rounds, Approvals approvals, BusinessClock clock) {
        this.groupings = groupings;
        this.rounds = rounds;
        this.approvals = approvals;
        this.clock = clock;
    }

    /**
     * Sends the reminder.
     *
     * @return true when the member is reminded now
     */
    public boolean remind(UUID approvalId) {
        UUID consortium = approvals.consortiumOf(approvalId).orElseThrow(NotFound::new);
        groupings.lock(consortium);
        Approval approval = approvals.findById(approvalId).orElseThrow(NotFound::new);
        ApprovalRound round = rounds.findById(approval.roundId()).orElseThrow();
        ApprovalWindow window = FollowingApproval.window(groupings.consortium(consortium), round.openedAt());
        boolean reminded = round.isOpen() && approval.remind(window, clock.now());
        approvals.saveAndFlush(approval);
        return reminded;
    }
}
