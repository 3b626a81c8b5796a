package org.cordee.assessment;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.law.Severity;
import org.cordee.law.rules.Finding;
import org.cordee.shared.Actor;
import org.cordee.shared.EventHeader;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Decides whether findings still block a consortium, and settles the stages that are no longer blocked. Runs as part of
 * a larger transaction.
 */
@Component
class SettlingBlockers {

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
     * Returns true when the run has findings that are asked at the stage, were not waived, and were not accepted by the
     * lead. A finding that the lead once accepted no longer blocks, also when one of its figures changes: the lead took
     * that responsibility. It blocks again when its severity is higher than then. A waiver counts for major findings
     * only, once the coordinator has granted it.
     */
    public boolean isBlocked(AssessmentRun run, AssessmentStage stage) {
        return isBlocked(run, stage, Set.of());
    }

    /** @param acceptedCodes the codes of findings that the lead has accepted, whomever they are about */
    boolean isBlocked(AssessmentRun run, AssessmentStage stage, Set<String> acceptedCodes) {
        Map<String, Severity> goneOnWith = acceptedFindings(run.consortiumId());
        Set<String> waived = waivers.of(run.consortiumId()).stream()
                .filter(waiver -> waiver.state() == WaiverState.GRANTED)
                .map(Waiver::finding)
                .collect(Collectors.toSet());
        return AskedFindings.of(run, stage).stream()
                .filter(finding -> !acceptedCodes.contains(finding.code()))
                .filter(finding -> finding.severity() == Severity.BLOCKER || !waived.contains(FindingKey.of(finding)))
                .anyMatch(finding -> !isAccepted(finding, goneOnWith));
    }

    private static boolean isAccepted(Finding finding, Map<String, Severity> goneOnWith) {
        return goneOnWith
                        .getOrDefault(FindingKey.withoutFigures(finding), Severity.OK)
                        .compareTo(finding.severity())
                >= 0;
    }

    /** Returns the severity of each accepted finding, by {@link FindingKey#matter}. */
    private Map<String, Severity> acceptedFindings(UUID consortiumId) {
        Map<String, Severity> taken = new HashMap<>();
        stages.of(consortiumId).stream()
                .filter(stage -> stage.state() == BlockedState.GONE_ON)
                .forEach(stage -> runs.find(consortiumId, stage.runId()).stream()
                        .flatMap(run -> AskedFindings.of(run, stage.stage()).stream())
                        .forEach(finding -> taken.merge(
                                FindingKey.withoutFigures(finding),
                                finding.severity(),
                                (one, other) -> one.compareTo(other) < 0 ? other : one)));
        return taken;
    }

    /** Applies a new run to the blocked stages: a clean stage is settled, a blocked one refers to the new run. */
    public void applyRun(Actor actor, AssessmentRun run, Instant now) {
        for (BlockedStage stage : stages.openLocked(run.consortiumId())) {
            if (isBlocked(run, stage.stage())) {
                stage.recordRun(run.id());
                stages.saveAndFlush(stage);
            } else {
                settle(actor, stage, BlockedState.CLEAN, now, true);
            }
        }
    }

    /** Settles the stages that are free after a waiver was granted. */
    void release(Actor actor, UUID consortiumId, Instant now) {
        stages.openLocked(consortiumId).stream()
                .filter(stage -> runs.find(consortiumId, stage.runId())
                        .filter(run -> isBlocked(run, stage.stage()))
                        .isEmpty())
                .forEach(stage -> settle(actor, stage, BlockedState.CLEAN, now, true));
    }

    /**
     * Marks all blocked stages as overtaken, because the consortium has reached a later stage or its end.
     *
     * @param told whether the waiting process is notified
     */
    public void overtake(UUID consortiumId, Instant now, boolean told) {
        stages.openLocked(consortiumId)
                .forEach(stage -> settle(Actor.system(), stage, BlockedState.OVERTAKEN, now, told));
    }

    public void settle(Actor actor, BlockedStage stage, BlockedState state, Instant now, boolean told) {
        if (stage.settle(state, null, now, actor.personId())) {
            stages.saveAndFlush(stage);
            events.publishEvent(new AssessmentEvent.BlockerSettled(
                    EventHeader.of(actor, stage.consortiumId(), now), stage.id(), state, told));
        }
    }
}
