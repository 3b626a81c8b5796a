package org.cordee.assessment;

import java.time.Instant;
import java.util.UUID;
import org.cordee.bid.BiddingConsortium;
import org.cordee.consortium.NegotiatedConsortium;
import org.cordee.consortium.NextStepCheck;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.RuleViolation;
import org.cordee.submission.DepositCheck;
import org.cordee.submission.FreezeCheck;
import org.springframework.stereotype.Component;

/**
 * Refuses to propose shares, send out an agreement, freeze or deposit while the lead is asked to settle a blocked
 * stage. In the last thirty hours before the deadline nothing is refused. Findings after a deposit refuse nothing.
 */
@Component
class BlockedStageGuard implements NextStepCheck, FreezeCheck, DepositCheck {

    private final BlockedStages stages;

    BlockedStageGuard(BlockedStages stages) {
        this.stages = stages;
    }

    @Override
    public void requireNextStepAllowed(NegotiatedConsortium grouping, Instant now) {
        requireFree(grouping.id(), grouping.deadline(), now);
    }

    @Override
    public void requireAllowed(BiddingConsortium grouping, Instant now) {
        requireFree(grouping.id(), grouping.deadline(), now);
    }

    private void requireFree(UUID grouping, Deadline deadline, Instant now) {
        boolean held = stages.open(grouping).stream()
                .map(BlockedStage::stage)
                .anyMatch(stage -> stage != AssessmentStage.POST && now.isBefore(stage.endsAt(deadline.instant())));
        if (held) {
            throw new RuleViolation("assessment.blocked.awaited");
        }
    }

    /** Does nothing: {@link EndingChecks} handles the end of the consortium. */
    @Override
    public void deposited(Actor actor, BiddingConsortium grouping, Instant now) {}
}
