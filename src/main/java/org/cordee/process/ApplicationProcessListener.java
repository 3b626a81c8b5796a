package org.cordee.process;

import static org.cordee.process.ApplicationFile.TASK_CHECK_APPLICATION;
import static org.cordee.process.ApplicationFile.TASK_PROVIDE_EVIDENCE;

import java.util.List;
import java.util.Map;
import org.cordee.evidence.ApplicationEvent.CorrectionsAsked;
import org.cordee.evidence.ApplicationEvent.EvidenceAccepted;
import org.cordee.evidence.ApplicationEvent.EvidenceDatesMoved;
import org.cordee.evidence.ApplicationEvent.EvidenceHandedIn;
import org.cordee.evidence.ApplicationEvent.EvidenceWaived;
import org.cordee.evidence.ApplicationEvent.RenewalAwaited;
import org.cordee.evidence.ApplicationEvent.RenewalNotAwaited;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends the changes of a member's evidence to its process. */
@Component
class ApplicationProcessListener {

    private final CommandWriter orders;

    ApplicationProcessListener(CommandWriter orders) {
        this.orders = orders;
    }

    /** Restarts the task with the domain's current dates, because the reminder timer is attached to the task. */
    @EventListener
    void on(EvidenceDatesMoved moved) {
        orders.writeMessage(moved, ApplicationFile.MESSAGE_EVIDENCE_DATES_MOVED, moved.evidenceFileId(), Map.of());
    }

    @EventListener
    void on(EvidenceHandedIn handedIn) {
        orders.completeTask(
                handedIn,
                TASK_PROVIDE_EVIDENCE,
                handedIn.evidenceFileId(),
                Map.of(ProcessVariables.EVIDENCE_SETTLED, false, ProcessVariables.CHECK_DUE_AT, handedIn.checkDueAt()));
    }

    @EventListener
    void on(CorrectionsAsked asked) {
        orders.completeTask(
                asked,
                TASK_CHECK_APPLICATION,
                asked.evidenceFileId(),
                Map.of(
                        ProcessVariables.EVIDENCE_SETTLED, false,
                        ProcessVariables.EVIDENCE_DUE_AT, asked.dueAt(),
                        ProcessVariables.REMIND_AT, asked.remindAt()));
    }

    @EventListener
    void on(EvidenceAccepted accepted) {
        orders.completeTask(
                accepted,
                TASK_CHECK_APPLICATION,
                accepted.evidenceFileId(),
                Map.of(ProcessVariables.EVIDENCE_SETTLED, true));
    }

    /** Starts a task beside the main path of the bid; it blocks the bid nowhere. */
    @EventListener
    void on(RenewalAwaited awaited) {
        orders.writeMessage(
                awaited,
                ConsortiumBuilding.MESSAGE_RENEWAL_AWAITED,
                Map.of(
                        ProcessVariables.EVIDENCE_FILE_ID, awaited.evidenceFileId(),
                        ProcessVariables.MEMBER_GROUP, CandidateGroups.of(awaited.organisationId()),
                        ProcessVariables.RENEW_DUE_AT, awaited.dueAt()));
    }

    @EventListener
    void on(RenewalNotAwaited over) {
        orders.completeTask(over, ConsortiumBuilding.TASK_RENEW_EVIDENCE, over.evidenceFileId(), Map.of());
    }

    /**
     * Completes the task after the lead waived the evidence: the one of the member, or the one in which the lead
     * decides.
     */
    @EventListener
    void on(EvidenceWaived waived) {
        orders.completeFirstOpen(
                waived,
                List.of(TASK_PROVIDE_EVIDENCE, TASK_CHECK_APPLICATION),
                waived.evidenceFileId(),
                Map.of(ProcessVariables.EVIDENCE_SETTLED, true));
    }
}
