package org.cordee.process;

import java.time.Instant;
import java.util.UUID;
import org.cordee.agreement.SignatureDates;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.PlanningPreparation;
import org.cordee.consortium.Preparation;
import org.cordee.consortium.TurnDates;
import org.cordee.evidence.EvidenceDueDates;
import org.cordee.shared.NotFound;
import org.cordee.support.SupportSteps;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Computes the due date of a task from the domain's current dates. The date in the engine comes from a variable that an
 * earlier step set, and the deadline may have moved since.
 */
@Component
class DueDates {

    private final PlanningPreparation preparation;
    private final ConsortiumLookup consortia;
    private final EvidenceDueDates evidence;
    private final SignatureDates signatures;
    private final SupportSteps support;

    DueDates(
            PlanningPreparation preparation,
            ConsortiumLookup consortia,
            EvidenceDueDates evidence,
            SignatureDates signatures,
            SupportSteps support) {
        this.preparation = preparation;
        this.consortia = consortia;
        this.evidence = evidence;
        this.signatures = signatures;
        this.support = support;
    }

    /**
     * Returns the due date; a task whose date is known to its own step only keeps it, but not beyond the deadline of its
     * consortium. A process about something else has no such deadline. Help is due when its helper promised it.
     */
    @Nullable
    Instant of(OpenTask task) {
        UUID consortium = task.consortiumId();
        if (task.task() == UserTask.DELIVER_SUPPORT) {
            return support.of(task.root().id()).deliverBy();
        }
        if (consortium == null) {
            return task.dueAt();
        }
        try {
            Preparation plan = preparation.plan(consortium);
            return switch (task.task()) {
                case DEFINE_SLOTS -> plan.slotsDueAt();
                case RANK_CANDIDATES -> plan.candidatesDueAt();
                case PROPOSE_SHARES -> plan.sharesDueAt();
                case FREEZE_BID, FREEZE_APPLICATION, RENEW_EVIDENCE -> plan.freezeDueAt();
                case DEPOSIT_BID, DEPOSIT_APPLICATION -> plan.depositDueAt();
                case RECORD_DECISION -> task.dueAt();
                case ANSWER_INVITATION -> turn(task).dueAt();
                case ANSWER_QUESTION -> turn(task).questionDueAt();
                case SIGN_NDA -> turn(task).ndaDueAt();
                case GIVE_CAPACITY -> turn(task).capacityDueAt();
                case DECIDE_LATE_CAPACITY -> turn(task).lateCapacityDueAt();
                case CONFIRM_PARTNER -> turn(task).confirmDueAt();
                case PROVIDE_EVIDENCE -> evidence.providedBy(task.subjectId());
                case CHECK_APPLICATION -> evidence.checkedBy(task.subjectId());
                case SIGN_AGREEMENT ->
                    earlier(signatures.dueAt(task.subjectId()).orElse(task.dueAt()), plan.deadlineAt());
                default -> earlier(task.dueAt(), plan.deadlineAt());
            };
        } catch (NotFound unknown) {
            return task.dueAt();
        }
    }

    private TurnDates turn(OpenTask task) {
        UUID invitation = task.subjectId();
        return consortia.datesOf(invitation);
    }

    private static @Nullable Instant earlier(@Nullable Instant known, Instant deadline) {
        return known == null || known.isBefore(deadline) ? known : deadline;
    }
}
