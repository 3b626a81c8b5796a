package org.cordee.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.cordee.bid.DraftProgress;
import org.cordee.consortium.ConsortiumEvent.ConsortiumAbandoned;
import org.cordee.consortium.ConsortiumEvent.ConsortiumDeadlineMoved;
import org.cordee.consortium.ConsortiumEvent.ConsortiumOpened;
import org.cordee.consortium.ConsortiumEvent.ConsortiumReopened;
import org.cordee.consortium.ConsortiumEvent.ConsortiumSubmitted;
import org.cordee.consortium.ConsortiumEvent.DeadlineMissed;
import org.cordee.consortium.ConsortiumEvent.EarlierDepositKept;
import org.cordee.consortium.ConsortiumEvent.InvitationsLaunched;
import org.cordee.consortium.ConsortiumEvent.MemberDroppedOut;
import org.cordee.consortium.ConsortiumEvent.NoConsortiumFormed;
import org.cordee.consortium.ConsortiumEvent.NotSelected;
import org.cordee.consortium.ConsortiumEvent.SlotsDefined;
import org.cordee.consortium.ConsortiumEvent.UnfilledSlotsDecided;
import org.cordee.consortium.ConsortiumState;
import org.cordee.law.WorkingDayEnd;
import org.cordee.shared.ConsortiumFact;
import org.cordee.submission.FrozenBids;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sends the events of a consortium as a whole to its processes. */
@Component
class ConsortiumProcessListener {

    private static final Duration TO_REVIEW = Duration.ofDays(2);

    private final CommandWriter orders;
    private final ProcessLinks links;
    private final FrozenBids frozen;
    private final DraftProgress drafts;

    ConsortiumProcessListener(CommandWriter orders, ProcessLinks links, FrozenBids frozen, DraftProgress drafts) {
        this.orders = orders;
        this.links = links;
        this.frozen = frozen;
        this.drafts = drafts;
    }

    @EventListener
    void on(ConsortiumOpened opened) {
        orders.start(
                ProcessRoot.consortium(opened.consortiumId()),
                ConsortiumBuilding.MESSAGE_OPENED,
                Map.of(
                        ProcessVariables.LEAD_GROUP, CandidateGroups.of(opened.leadOrganisationId()),
                        ProcessVariables.DEADLINE_AT, opened.deadlineAt()));
    }

    @EventListener
    void on(SlotsDefined defined) {
        orders.completeTask(defined, ConsortiumBuilding.TASK_DEFINE_SLOTS, defined.consortiumId(), Map.of());
    }

    @EventListener
    void on(InvitationsLaunched launched) {
        orders.completeTask(launched, ConsortiumBuilding.TASK_RANK_CANDIDATES, launched.consortiumId(), Map.of());
    }

    @EventListener
    void on(UnfilledSlotsDecided decided) {
        orders.completeTask(decided, ConsortiumBuilding.TASK_DECIDE_UNFILLED_SLOTS, decided.consortiumId(), Map.of());
    }

    @EventListener
    void on(ConsortiumDeadlineMoved moved) {
        orders.writeMessage(
                moved, DeadlineWatch.MESSAGE_DEADLINE_MOVED, Map.of(ProcessVariables.DEADLINE_AT, moved.deadlineAt()));
        orders.moveDueDates(moved);
    }

    @EventListener
    void on(ConsortiumAbandoned abandoned) {
        orders.writeMessage(abandoned, ConsortiumBuilding.MESSAGE_ABANDONED, Map.of());
        close(abandoned);
    }

    @EventListener
    void on(DeadlineMissed missed) {
        endAtDeadline(missed);
    }

    /**
     * Starts another instance and another deadline watch, because the consortium was reopened after its process had
     * ended. A bid that was never frozen, or was no longer complete, continues in its draft; with the powers of
     * attorney when drafting had not begun; or with the agreement or the shares when the members had not all agreed.
     * This listener runs first, so that its command precedes those that other listeners send to the new process.
     */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void on(ConsortiumReopened reopened) {
        if (!reopened.over()) {
            return;
        }
        links.recordReopening(ProcessRoot.consortium(reopened.consortiumId()));
        boolean signing = reopened.state() == ConsortiumState.AGREED;
        boolean negotiating = reopened.state() == ConsortiumState.NEGOTIATING;
        boolean taken = !signing && !negotiating && !goesOnFrozen(reopened.consortiumId());
        orders.writeMessage(
                reopened,
                ConsortiumBuilding.MESSAGE_REOPENED,
                Map.of(
                        ProcessVariables.CONSORTIUM_ID,
                        reopened.consortiumId(),
                        ProcessVariables.LEAD_GROUP,
                        CandidateGroups.of(reopened.leadOrganisationId()),
                        ProcessVariables.DEADLINE_AT,
                        reopened.deadlineAt(),
                        ProcessVariables.AGREEMENT_DUE_AT,
                        reviewBy(reopened),
                        ProcessVariables.DRAFT_TAKEN_UP,
                        taken,
                        ProcessVariables.POWERS_AWAITED,
                        taken && !drafts.hasActiveDraft(reopened.consortiumId()),
                        ProcessVariables.SIGNING_TAKEN_UP,
                        signing,
                        ProcessVariables.NEGOTIATION_TAKEN_UP,
                        negotiating));
    }

    /**
     * Returns true when the bid was frozen and its draft is complete; a resting draft is not complete, because a member
     * left after the freeze.
     */
    private boolean goesOnFrozen(UUID consortiumId) {
        return frozen.wasEverFrozen(consortiumId) && !drafts.isSuspended(consortiumId);
    }

    /** Returns by when the lead should have written the agreement, if it still has to. */
    private static Instant reviewBy(ConsortiumReopened reopened) {
        return WorkingDayEnd.after(reopened.occurredAt(), TO_REVIEW, reopened.deadlineAt());
    }

    /**
     * Ends the process, wherever it is, and starts another at the step that invites candidates; the deadline watch
     * continues.
     */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void on(MemberDroppedOut gone) {
        orders.writeMessage(gone, ConsortiumBuilding.MESSAGE_COMPOSITION_REOPENED, Map.of());
        orders.writeMessage(
                gone,
                ConsortiumBuilding.MESSAGE_MEMBER_DROPPED_OUT,
                Map.of(
                        ProcessVariables.CONSORTIUM_ID, gone.consortiumId(),
                        ProcessVariables.LEAD_GROUP, CandidateGroups.of(gone.leadOrganisationId()),
                        ProcessVariables.DEADLINE_AT, gone.deadlineAt()));
    }

    /** Ends the process of the reopened bid at the deadline; the earlier deposit of the consortium stays valid. */
    @EventListener
    void on(EarlierDepositKept kept) {
        endAtDeadline(kept);
    }

    /** Ends the process at the step that awaits the buyer's decision, and the deadline watch. */
    @EventListener
    void on(NotSelected rejected) {
        orders.writeMessage(rejected, ConsortiumBuilding.MESSAGE_NOT_SELECTED, Map.of());
        close(rejected);
    }

    @EventListener
    void on(NoConsortiumFormed none) {
        close(none);
    }

    @EventListener
    void on(ConsortiumSubmitted submitted) {
        close(submitted);
    }

    private void endAtDeadline(ConsortiumFact end) {
        orders.writeMessage(end, ConsortiumBuilding.MESSAGE_DEADLINE_PASSED, Map.of());
        links.recordEnd(ProcessRoot.consortium(end.consortiumId()));
    }

    /** Closes the deadline watch, which has nothing left to wait for. */
    private void close(ConsortiumFact end) {
        orders.writeMessage(end, DeadlineWatch.MESSAGE_CLOSED, Map.of());
        links.recordEnd(ProcessRoot.consortium(end.consortiumId()));
    }
}
