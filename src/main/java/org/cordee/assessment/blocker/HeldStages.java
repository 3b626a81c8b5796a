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
 * No shares are proposed, no agreement is sent out, nothing is frozen or deposited while the lead is asked to settle what
 * holds its grouping at a stage, unless the last thirty hours before the deadline have begun. What is asked after a deposit
 * holds nothing.
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

    /** Heard with the end of the grouping. */
    @Override
    public void overtaken(Actor actor, Grouping grouping, Instant now) {}
}
