package org.cordee.assessment;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.Stamp;

/** What people do about the legal check of a grouping: ids and codes only, no finding and no figure. */
public sealed interface AssessmentEvent extends ConsortiumFact {

    /** Somebody asked for a check, and there was something new to judge. */
    record GroupingAssessed(Stamp stamp, UUID runId, Stage stage) implements AssessmentEvent {}

    /**
     * The lead wants to go on with a finding unresolved.
     *
     * @param dueAt when the coordinator should have decided
     * @param awaited whether the grouping's process is to wait for that; not once it is at its end
     */
    record WaiverAsked(Stamp stamp, UUID waiverId, String rule, String code, Instant dueAt, boolean awaited)
            implements AssessmentEvent {}

    /**
     * The coordinator agreed, or not.
     *
     * @param awaited whether the grouping's process waits for it
     */
    record WaiverDecided(Stamp stamp, UUID waiverId, WaiverState decision, boolean awaited)
            implements AssessmentEvent {}

    /**
     * The grouping came to its end before anybody decided.
     *
     * @param awaited whether its process still waits for it
     */
    record WaiverLapsed(Stamp stamp, UUID waiverId, boolean awaited) implements AssessmentEvent {}

    /** A fact that came between two stages blocks, and no stage is blocked yet: the process is to check this one again. */
    record CheckWanted(Stamp stamp, Stage stage) implements AssessmentEvent {}

    /** Something blocks or is major at a stage, and the lead is asked to settle it. */
    record StageBlocked(Stamp stamp, UUID blockedStageId, Stage stage, UUID runId) implements AssessmentEvent {}

    /**
     * The lead goes on with what holds it, at its own responsibility.
     *
     * @param runId what it went on with
     */
    record BlockerGoneOn(Stamp stamp, UUID blockedStageId, Stage stage, UUID runId) implements AssessmentEvent {}

    /**
     * A stage is held no longer without the lead having gone on.
     *
     * @param told whether its process has to look again
     */
    record BlockerSettled(Stamp stamp, UUID blockedStageId, BlockedState state, boolean told)
            implements AssessmentEvent {}
}
