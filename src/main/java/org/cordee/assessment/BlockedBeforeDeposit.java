package org.cordee.assessment;

import java.time.Instant;
import org.cordee.bid.Grouping;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.cordee.submission.BeforeDeposit;
import org.cordee.submission.BeforeFreeze;
import org.cordee.submission.LastCall;
import org.springframework.stereotype.Component;

/**
 * Nothing is frozen or deposited while the lead is asked to resolve what blocks, unless the last thirty hours before the
 * deadline have begun. What blocks the agreed shares holds nothing back: the check before the freeze asks again.
 */
@Component
class BlockedBeforeDeposit implements BeforeFreeze, BeforeDeposit {

    private final BlockedStages stages;

    BlockedBeforeDeposit(BlockedStages stages) {
        this.stages = stages;
    }

    @Override
    public void requireFree(Grouping grouping, Instant now) {
        boolean held = stages.open(grouping.id()).stream().anyMatch(stage -> stage.stage() != Stage.DRAFT);
        if (held && now.isBefore(LastCall.before(grouping.deadline().instant()))) {
            throw new RuleViolation("assessment.blocked.awaited");
        }
    }

    /** Heard with the end of the grouping. */
    @Override
    public void overtaken(Actor actor, Grouping grouping, Instant now) {}
}
