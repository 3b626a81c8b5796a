package org.cordee.submission;

import java.time.Instant;
import org.cordee.bid.BiddingConsortium;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** Refuses a deposit while members are asked for approval, until the last thirty hours before the deadline begin. */
@Component
class ApprovalDepositCheck implements DepositCheck {

    private final ApprovalRounds rounds;

    ApprovalDepositCheck(ApprovalRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void requireAllowed(BiddingConsortium grouping, Instant now) {
        rounds.latest(grouping.id())
                .filter(ApprovalRound::isOpen)
                .filter(round -> grouping.phase() == BiddingConsortium.Phase.READY)
                .filter(round ->
                        !FollowingApproval.window(grouping, round.openedAt()).isLastCall(now))
                .ifPresent(round -> {
                    throw new RuleViolation("submission.approval.awaited");
                });
    }

    @Override
    public void deposited(Actor actor, BiddingConsortium grouping, Instant now) {
        rounds.latest(grouping.id()).filter(ApprovalRound::isOpen).ifPresent(round -> {
            round.overtake(actor, now);
            rounds.saveAndFlush(round);
        });
    }
}
