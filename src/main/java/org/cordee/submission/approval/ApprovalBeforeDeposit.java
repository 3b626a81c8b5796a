package org.cordee.submission.approval;

import java.time.Instant;
import org.cordee.bid.Grouping;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.cordee.submission.BeforeDeposit;
import org.springframework.stereotype.Component;

/** Refuses a deposit while members are asked for approval, until the last thirty hours before the deadline begin. */
@Component
class ApprovalBeforeDeposit implements BeforeDeposit {

    private final ApprovalRounds rounds;

    ApprovalBeforeDeposit(ApprovalRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void requireFree(Grouping grouping, Instant now) {
        rounds.latest(grouping.id())
                .filter(ApprovalRound::isOpen)
                .filter(round -> grouping.phase() == Grouping.Phase.READY)
                .filter(round ->
                        !FollowingApproval.window(grouping, round.openedAt()).isLastCall(now))
                .ifPresent(round -> {
                    throw new RuleViolation("submission.approval.awaited");
                });
    }

    @Override
    public void overtaken(Actor actor, Grouping grouping, Instant now) {
        rounds.latest(grouping.id()).filter(ApprovalRound::isOpen).ifPresent(round -> {
            round.overtake(actor, now);
            rounds.saveAndFlush(round);
        });
    }
}
