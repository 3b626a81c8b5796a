package org.cordee.process;

import java.util.Map;
import java.util.UUID;
import org.cordee.agreement.AgreementProgress;
import org.cordee.bid.BidEvent.DraftRecomposed;
import org.cordee.bid.DraftProgress;
import org.cordee.consortium.ConsortiumEvent.ConsortiumReopened;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.shares.SharesReading;
import org.cordee.evidence.EvidenceToCheck;
import org.cordee.shared.ConsortiumFact;
import org.cordee.submission.FrozenBids;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Repeats earlier work to a new process: the process of a draft starts at its beginning, so each step that was already
 * done is completed again, and no user is asked twice.
 */
@Component
class DraftProcessListener {

    private final CommandWriter orders;
    private final DraftProgress drafts;
    private final EvidenceToCheck evidence;
    private final FrozenBids frozen;
    private final AgreementProgress agreements;
    private final SharesReading shares;

    DraftProcessListener(
            CommandWriter orders,
            DraftProgress drafts,
            EvidenceToCheck evidence,
            FrozenBids frozen,
            AgreementProgress agreements,
            SharesReading shares) {
        this.orders = orders;
        this.drafts = drafts;
        this.evidence = evidence;
        this.frozen = frozen;
        this.agreements = agreements;
        this.shares = shares;
    }

    @EventListener
    void on(DraftRecomposed again) {
        repeatSteps(again);
    }

    /** Runs after the message that starts the process, which is written first. */
    @EventListener
    void on(ConsortiumReopened reopened) {
        UUID consortium = reopened.consortiumId();
        if (!reopened.over() || frozen.wasEverFrozen(consortium) && !drafts.isSuspended(consortium)) {
            return;
        }
        if (reopened.state() == ConsortiumState.NEGOTIATING) {
            repeatShares(reopened);
        } else if (drafts.hasActiveDraft(consortium)) {
            repeatSteps(reopened);
        } else if (agreements.isWritten(consortium)) {
            // The next step finds who signs next, or which powers are missing.
            orders.completeTask(reopened, AgreementSigning.TASK_REVIEW_AGREEMENT, consortium, Map.of());
        }
    }

    /**
     * Completes the proposal task when no proposal is awaited; the decision of the coordinator or the lead is the next
     * step.
     */
    private void repeatShares(ConsortiumReopened reopened) {
        UUID consortium = reopened.consortiumId();
        if (!shares.isProposalAwaited(consortium)) {
            orders.completeTask(reopened, ShareNegotiation.TASK_PROPOSE_SHARES, consortium, Map.of());
        }
    }

    private void repeatSteps(ConsortiumFact begun) {
        UUID consortium = begun.consortiumId();
        DraftProgress.OpenDraftWork draft = drafts.of(consortium);
        evidence.handedIn(consortium)
                .forEach(file -> orders.completeTask(
                        begun,
                        ApplicationFile.TASK_PROVIDE_EVIDENCE,
                        file.evidenceFileId(),
                        Map.of(
                                ProcessVariables.EVIDENCE_SETTLED,
                                false,
                                ProcessVariables.CHECK_DUE_AT,
                                file.checkDueAt())));
        if (!draft.outlineSettled()) {
            return;
        }
        orders.completeTask(begun, JointBidDrafting.TASK_SETTLE_OUTLINE, consortium, Map.of());
        draft.sections().forEach(section -> repeatSteps(begun, section));
        draft.prices()
                .forEach(price -> orders.completeTask(
                        begun,
                        PricingConsolidation.TASK_FILL_PRICES,
                        price.priceSheetId(),
                        Map.of(ProcessVariables.UNJUSTIFIED, price.unjustified())));
        if (draft.marginKept()) {
            // This one comes last: its step is reached when no price is awaited, and none is.
            orders.completeTask(begun, PricingConsolidation.TASK_SET_MARGIN, consortium, Map.of());
        }
    }

    private void repeatSteps(ConsortiumFact begun, DraftProgress.SectionToReview section) {
        orders.completeTask(
                begun,
                SectionCycle.TASK_WRITE_SECTION,
                section.sectionId(),
                Map.of(ProcessVariables.HANDED_IN, true, ProcessVariables.REVIEW_DUE_AT, section.reviewDueAt()));
        if (section.disputed()) {
            orders.completeTask(
                    begun,
                    SectionCycle.TASK_REVIEW_SECTION,
                    section.sectionId(),
                    Map.of(
                            ProcessVariables.APPROVED, false,
                            ProcessVariables.DISPUTED, true,
                            ProcessVariables.DECIDE_BY, section.decideBy()));
        }
    }
}
