package org.cordee.process.command;

import static org.cordee.process.model.ApplicationFile.TASK_CHECK_APPLICATION;
import static org.cordee.process.model.ApplicationFile.TASK_PROVIDE_EVIDENCE;

import java.util.List;
import java.util.Map;
import org.cordee.application.ApplicationEvent.CorrectionsAsked;
import org.cordee.application.ApplicationEvent.EvidenceAccepted;
import org.cordee.application.ApplicationEvent.EvidenceDatesMoved;
import org.cordee.application.ApplicationEvent.EvidenceHandedIn;
import org.cordee.application.ApplicationEvent.EvidenceWaived;
import org.cordee.application.ApplicationEvent.RenewalAwaited;
import org.cordee.application.ApplicationEvent.RenewalNotAwaited;
import org.cordee.process.model.ApplicationFile;
import org.cordee.process.model.ConsortiumBuilding;
import org.cordee.process.model.Variables;
import org.cordee.process.task.Groups;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends the changes of a member's evidence to its process. */
@Component
class ApplicationFollowing {

    private final Orders orders;

    ApplicationFollowing(Orders orders) {
        this.orders = orders;
    }

    /** Restarts the task with the domain's current dates, because the reminder timer is attached to the task. */
    @EventListener
    void on(EvidenceDatesMoved moved) {
        orders.tell(moved, ApplicationFile.MESSAGE_EVIDENCE_DATES_MOVED, moved.evidenceFileId(), Map.of());
    }

    @EventListener
    void on(EvidenceHandedIn handedIn) {
        orders.complete(
                handedIn,
                TASK_PROVIDE_EVIDENCE,
                handedIn.evidenceFileId(),
                Map.of(Variables.EVIDENCE_SETTLED, false, Variables.CHECK_DUE_AT, handedIn.checkDueAt()));
    }

    @EventListener
    void on(CorrectionsAsked asked) {
        orders.complete(
                asked,
                TASK_CHECK_APPLICATION,
                asked.evidenceFileId(),
                Map.of(
                        Variables.EVIDENCE_SETTLED, false,
                        Variables.EVIDENCE_DUE_AT, asked.dueAt(),
                        Variables.REMIND_AT, asked.remindAt()));
    }

    @EventListener
    void on(EvidenceAccepted accepted) {
        orders.complete(
                accepted, TASK_CHECK_APPLICATION, accepted.evidenceFileId(), Map.of(Variables.EVIDENCE_SETTLED, true));
    }

    /** Starts a task beside the main path of the bid; it blocks the bid nowhere. */
    @EventListener
    void on(RenewalAwaited awaited) {
        orders.tell(
                awaited,
                ConsortiumBuilding.MESSAGE_RENEWAL_AWAITED,
                Map.of(
                        Variables.EVIDENCE_FILE_ID, awaited.evidenceFileId(),
                        Variables.MEMBER_GROUP, Groups.of(awaited.organisationId()),
                        Variables.RENEW_DUE_AT, awaited.dueAt()));
    }

    @EventListener
    void on(RenewalNotAwaited over) {
        orders.complete(over, ConsortiumBuilding.TASK_RENEW_EVIDENCE, over.evidenceFileId(), Map.of());
    }

    /**
     * Completes the task after the lead waived the evidence: the one of the member, or the one in which the lead
     * decides.
     */
    @EventListener
    void on(EvidenceWaived waived) {
        orders.completeOneOf(
                waived,
                List.of(TASK_PROVIDE_EVIDENCE, TASK_CHECK_APPLICATION),
                waived.evidenceFileId(),
                Map.of(Variables.EVIDENCE_SETTLED, true));
    }
}
