package org.cordee.process;

import static org.cordee.process.SectionCycle.TASK_DECIDE_SECTION;
import static org.cordee.process.SectionCycle.TASK_REASSIGN_SECTION;
import static org.cordee.process.SectionCycle.TASK_REVIEW_SECTION;
import static org.cordee.process.SectionCycle.TASK_WRITE_SECTION;

import java.util.List;
import java.util.Map;
import org.cordee.bid.BidEvent.OutlineSettled;
import org.cordee.bid.BidEvent.SectionApproved;
import org.cordee.bid.BidEvent.SectionAskedAgain;
import org.cordee.bid.BidEvent.SectionDisputed;
import org.cordee.bid.BidEvent.SectionEvent;
import org.cordee.bid.BidEvent.SectionReassigned;
import org.cordee.bid.BidEvent.SectionRescheduled;
import org.cordee.bid.BidEvent.SectionReviewerChanged;
import org.cordee.bid.BidEvent.SectionSentBack;
import org.cordee.bid.BidEvent.SectionSubmitted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends the events of the outline and of each section to their processes. */
@Component
class SectionProcessListener {

    private final CommandWriter orders;

    SectionProcessListener(CommandWriter orders) {
        this.orders = orders;
    }

    @EventListener
    void on(OutlineSettled settled) {
        orders.completeTask(settled, JointBidDrafting.TASK_SETTLE_OUTLINE, settled.consortiumId(), Map.of());
    }

    /**
     * Completes the writing task or the lead's: when the section is submitted at the last moment, the lead may already
     * have been asked for another writer.
     */
    @EventListener
    void on(SectionSubmitted submitted) {
        orders.completeFirstOpen(
                submitted,
                List.of(TASK_WRITE_SECTION, TASK_REASSIGN_SECTION),
                submitted.sectionId(),
                Map.of(ProcessVariables.HANDED_IN, true, ProcessVariables.REVIEW_DUE_AT, submitted.reviewDueAt()));
    }

    @EventListener
    void on(SectionReassigned reassigned) {
        beginAgain(reassigned);
    }

    @EventListener
    void on(SectionRescheduled rescheduled) {
        beginAgain(rescheduled);
    }

    @EventListener
    void on(SectionReviewerChanged changed) {
        beginAgain(changed);
    }

    /** Restarts the writing task: the step that plans it reads the current writer and due date. */
    private void beginAgain(SectionEvent changed) {
        orders.completeFirstOpen(
                changed,
                List.of(TASK_WRITE_SECTION, TASK_REASSIGN_SECTION),
                changed.sectionId(),
                Map.of(ProcessVariables.HANDED_IN, false));
    }

    @EventListener
    void on(SectionApproved approved) {
        orders.completeFirstOpen(
                approved,
                List.of(TASK_REVIEW_SECTION, TASK_DECIDE_SECTION),
                approved.sectionId(),
                Map.of(ProcessVariables.APPROVED, true));
    }

    @EventListener
    void on(SectionSentBack sentBack) {
        orders.completeTask(
                sentBack,
                TASK_REVIEW_SECTION,
                sentBack.sectionId(),
                Map.of(ProcessVariables.APPROVED, false, ProcessVariables.DISPUTED, false));
    }

    @EventListener
    void on(SectionDisputed disputed) {
        orders.completeTask(
                disputed,
                TASK_REVIEW_SECTION,
                disputed.sectionId(),
                Map.of(
                        ProcessVariables.APPROVED, false,
                        ProcessVariables.DISPUTED, true,
                        ProcessVariables.DECIDE_BY, disputed.decideBy()));
    }

    @EventListener
    void on(SectionAskedAgain asked) {
        orders.completeTask(asked, TASK_DECIDE_SECTION, asked.sectionId(), Map.of(ProcessVariables.APPROVED, false));
    }
}
