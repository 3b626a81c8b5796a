package org.cordee.assessment;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.Stamp;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says what still blocks a grouping, and settles the stages that are blocked no longer. Part of a larger act. */
@Component
class SettlingBlockers {

    private final BlockedStages stages;
    private final AssessmentRuns runs;
    private final ApplicationEventPublisher events;

    SettlingBlockers(BlockedStages stages, AssessmentRuns runs, ApplicationEventPublisher events) {
        this.stages = stages;
        this.runs = runs;
        this.events = events;
    }

    /**
     * Whether the run finds what blocks and the lead has not gone on with. What it went on with once holds it back no more,
     * also when a figure of it changes: that is the responsibility it took.
     */
    boolean blocks(AssessmentRun run) {
        Set<String> goneOnWith = new HashSet<>();
        stages.of(run.consortiumId()).stream()
                .filter(stage -> stage.state() == BlockedState.GONE_ON)
                .forEach(stage -> runs.find(run.consortiumId(), stage.runId())
                        .ifPresent(then -> goneOnWith.addAll(then.blockers())));
        return !goneOnWith.containsAll(run.blockers());
    }

    /** A run was made: what it finds clean is settled, what it finds blocked is blocked by what it says. */
    void follow(Actor actor, AssessmentRun run, Instant now) {
        boolean blocks = blocks(run);
        for (BlockedStage stage : stages.open(run.consortiumId())) {
            if (blocks) {
                stages.judgedBy(stage.id(), run.id());
            } else {
                settle(actor, stage, BlockedState.CLEAN, now, true);
            }
        }
    }

    /** The grouping has come further, or to its end. @param told whether the process that waits is to hear of it */
    void overtake(UUID consortiumId, Instant now, boolean told) {
        stages.open(consortiumId).forEach(stage -> settle(Actor.system(), stage, BlockedState.OVERTAKEN, now, told));
    }

    void settle(Actor actor, BlockedStage stage, BlockedState state, Instant now, boolean told) {
        if (stages.settle(stage.id(), state, null, now, actor.personId())) {
            events.publishEvent(new AssessmentEvent.BlockerSettled(
                    Stamp.of(actor, stage.consortiumId(), now), stage.id(), state, told));
        }
    }
}
