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

/** What happens to a member's evidence, told to its process. */
@Component
class ApplicationFollowing {

    private final Orders orders;

    ApplicationFollowing(Orders orders) {
        this.orders = orders;
    }

    /** Its reminder hangs on the task, which begins again with the dates the domain says then. */
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

    /** It waits beside the path of the bid, which it holds back nowhere. */
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

    /** The lead goes on without: whether the member was still asked or the lead was. */
    @EventListener
    void on(EvidenceWaived waived) {
        orders.completeOneOf(
                waived,
                List.of(TASK_PROVIDE_EVIDENCE, TASK_CHECK_APPLICATION),
                waived.evidenceFileId(),
                Map.of(Variables.EVIDENCE_SETTLED, true));
    }
}
