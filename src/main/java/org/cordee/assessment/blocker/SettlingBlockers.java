package org.cordee.assessment.blocker;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.assessment.AskedFindings;
import org.cordee.assessment.AssessmentEvent;
import org.cordee.assessment.AssessmentRun;
import org.cordee.assessment.AssessmentRuns;
import org.cordee.assessment.BlockedState;
import org.cordee.assessment.FindingKey;
import org.cordee.assessment.Stage;
import org.cordee.assessment.WaiverState;
import org.cordee.compliance.Severity;
import org.cordee.compliance.law.finding.Finding;
import org.cordee.shared.Actor;
import org.cordee.shared.Stamp;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says what still holds a grouping back, and settles the stages that are held no longer. Part of a larger act. */
@Component
public class SettlingBlockers {

    private final BlockedStages stages;
    private final AssessmentRuns runs;
    private final Waivers waivers;
    private final ApplicationEventPublisher events;

    SettlingBlockers(BlockedStages stages, AssessmentRuns runs, Waivers waivers, ApplicationEventPublisher events) {
        this.stages = stages;
        this.runs = runs;
        this.waivers = waivers;
        this.events = events;
    }

    /**
     * Whether the run finds what is asked at the stage, was waived by nobody, and the lead has not gone on with. What it went
     * on with once holds it back no more, also when a figure of it changes: that is the responsibility it took. It does when it
     * weighs more than then. A waiver holds for what is major, and once the coordinator has signed it.
     */
    public boolean holds(AssessmentRun run, Stage stage) {
        Map<String, Severity> goneOnWith = goneOnWith(run.consortiumId());
        Set<String> waived = waivers.of(run.consortiumId()).stream()
                .filter(waiver -> waiver.state() == WaiverState.GRANTED)
                .map(Waiver::finding)
                .collect(Collectors.toSet());
        return AskedFindings.of(run, stage).stream()
                .filter(finding -> finding.severity() == Severity.BLOCKER || !waived.contains(FindingKey.of(finding)))
                .anyMatch(finding -> !isTaken(finding, goneOnWith));
    }

    private static boolean isTaken(Finding finding, Map<String, Severity> goneOnWith) {
        return goneOnWith.getOrDefault(FindingKey.matter(finding), Severity.OK).compareTo(finding.severity()) >= 0;
    }

    /** By its matter, how much it weighed. */
    private Map<String, Severity> goneOnWith(UUID consortiumId) {
        Map<String, Severity> taken = new HashMap<>();
        stages.of(consortiumId).stream()
                .filter(stage -> stage.state() == BlockedState.GONE_ON)
                .forEach(stage -> runs.find(consortiumId, stage.runId()).stream()
                        .flatMap(run -> AskedFindings.of(run, stage.stage()).stream())
                        .forEach(finding -> taken.merge(
                                FindingKey.matter(finding),
                                finding.severity(),
                                (one, other) -> one.compareTo(other) < 0 ? other : one)));
        return taken;
    }

    /** A run was made: what it finds clean is settled, what it finds held is held by what it says. */
    public void follow(Actor actor, AssessmentRun run, Instant now) {
        for (BlockedStage stage : stages.open(run.consortiumId())) {
            if (holds(run, stage.stage())) {
                stages.judgedBy(stage.id(), run.id());
            } else {
                settle(actor, stage, BlockedState.CLEAN, now, true);
            }
        }
    }

    /** A waiver was granted: the stage of which nothing else is left to settle is settled by it. */
    void release(Actor actor, UUID consortiumId, Instant now) {
        stages.open(consortiumId).stream()
                .filter(stage -> runs.find(consortiumId, stage.runId())
                        .filter(run -> holds(run, stage.stage()))
                        .isEmpty())
                .forEach(stage -> settle(actor, stage, BlockedState.CLEAN, now, true));
    }

    /**
     * The grouping has come further, or to its end.
     *
     * @param told whether the process that waits is to hear of it
     */
    public void overtake(UUID consortiumId, Instant now, boolean told) {
        stages.open(consortiumId).forEach(stage -> settle(Actor.system(), stage, BlockedState.OVERTAKEN, now, told));
    }

    public void settle(Actor actor, BlockedStage stage, BlockedState state, Instant now, boolean told) {
        if (stages.settle(stage.id(), state, null, now, actor.personId())) {
            events.publishEvent(new AssessmentEvent.BlockerSettled(
                    Stamp.of(actor, stage.consortiumId(), now), stage.id(), state, told));
        }
    }
}
