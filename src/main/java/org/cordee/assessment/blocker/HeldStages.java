package org.cordee.assessment.blocker;

import java.time.Instant;
import java.util.UUID;
import org.cordee.assessment.Stage;
import org.cordee.bid.Grouping;
import org.cordee.consortium.BeforeNextStep;
import org.cordee.consortium.NegotiatedGrouping;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.RuleViolation;
import org.cordee.submission.BeforeDeposit;
import org.cordee.submission.BeforeFreeze;
import org.springframework.stereotype.Component;

/**
 * Refuses to propose shares, send out an agreement, freeze or deposit while the lead is asked to settle a blocked
 * stage. In the last thirty hours before the deadline nothing is refused. Findings after a deposit refuse nothing.
 */
@Component
class HeldStages implements BeforeNextStep, BeforeFreeze, BeforeDeposit {

    private final BlockedStages stages;

    HeldStages(BlockedStages stages) {
        this.stages = stages;
    }

    @Override
    public void requireFree(NegotiatedGrouping grouping, Instant now) {
        requireFree(grouping.id(), grouping.deadline(), now);
    }

    @Override
    public void requireFree(Grouping grouping, Instant now) {
        requireFree(grouping.id(), grouping.deadline(), now);
    }

    private void requireFree(UUID grouping, Deadline deadline, Instant now) {
        boolean held = stages.open(grouping).stream()
                .map(BlockedStage::stage)
                .anyMatch(stage -> stage != Stage.POST && now.isBefore(stage.overAt(deadline.instant())));
        if (held) {
            throw new RuleViolation("assessment.blocked.awaited");
        }
    }

    /** Does nothing: {@link EndingChecks} handles the end of the consortium. */
    @Override
    public void overtaken(Actor actor, Grouping grouping, Instant now) {}
}
