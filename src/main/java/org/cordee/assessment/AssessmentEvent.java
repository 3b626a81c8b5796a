package org.cordee.assessment;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.EventHeader;

/** Events of the legal check of a consortium. They carry ids and codes only, no finding and no figure. */
public sealed interface AssessmentEvent extends ConsortiumFact {

    /** A user asked for a check, and the case had changed since the last run. */
    record GroupingAssessed(EventHeader stamp, UUID runId, AssessmentStage stage) implements AssessmentEvent {}

    /**
     * The lead wants to proceed with a finding unresolved.
     *
     * @param dueAt when the coordinator should have decided
     * @param awaited true when the consortium's process waits for the decision; false when the consortium has ended
     */
    record WaiverAsked(EventHeader stamp, UUID waiverId, String rule, String code, Instant dueAt, boolean awaited)
            implements AssessmentEvent {}

    /**
     * The coordinator granted or refused a waiver.
     *
     * @param awaited whether the consortium's process waits for it
     */
    record WaiverDecided(EventHeader stamp, UUID waiverId, WaiverState decision, boolean awaited)
            implements AssessmentEvent {}

    /**
     * The consortium ended before the coordinator decided.
     *
     * @param awaited whether its process still waits for it
     */
    record WaiverLapsed(EventHeader stamp, UUID waiverId, boolean awaited) implements AssessmentEvent {}

    /** A new fact between two stages blocks, and no stage is blocked yet: the process must check this stage again. */
    record CheckWanted(EventHeader stamp, AssessmentStage stage) implements AssessmentEvent {}

    /** A stage has blockers or major findings, and the lead is asked to settle them. */
    record StageBlocked(EventHeader stamp, UUID blockedStageId, AssessmentStage stage, UUID runId)
            implements AssessmentEvent {}

    /**
     * The lead proceeds in spite of the findings, at its own responsibility.
     *
     * @param runId the run whose findings the lead accepted
     */
    record BlockerGoneOn(EventHeader stamp, UUID blockedStageId, AssessmentStage stage, UUID runId)
            implements AssessmentEvent {}

    /**
     * A stage is no longer blocked, without the lead having accepted its findings.
     *
     * @param told true when the waiting process must check again
     */
    record BlockerSettled(EventHeader stamp, UUID blockedStageId, BlockedState state, boolean told)
            implements AssessmentEvent {}
}
