package org.cordee.process.worker;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.bid.EscalatingMargin;
import org.cordee.bid.LatePrices;
import org.cordee.bid.LockingPrices;
import org.cordee.bid.OpeningPrices;
import org.cordee.bid.SectionDeadlines;
import org.cordee.process.CandidateGroups;
import org.cordee.process.PricingConsolidation;
import org.cordee.process.ProcessVariables;
import org.cordee.process.RefreshingInbox;
import org.springframework.stereotype.Component;

/** The jobs of {@code pricing-consolidation.bpmn}: the prices of the members, the margin and the lock. */
@Component
class PricingConsolidationWorkers implements ModelWorkers {

    private final OpeningPrices openingPrices;
    private final LatePrices latePrices;
    private final SectionDeadlines following;
    private final EscalatingMargin escalatingMargin;
    private final LockingPrices lockingPrices;
    private final RefreshingInbox inbox;

    PricingConsolidationWorkers(
            OpeningPrices openingPrices,
            LatePrices latePrices,
            SectionDeadlines following,
            EscalatingMargin escalatingMargin,
            LockingPrices lockingPrices,
            RefreshingInbox inbox) {
        this.openingPrices = openingPrices;
        this.latePrices = latePrices;
        this.following = following;
        this.escalatingMargin = escalatingMargin;
        this.lockingPrices = lockingPrices;
        this.inbox = inbox;
    }

    @Override
    public Map<String, JobWork> byType() {
        return Map.of(
                PricingConsolidation.JOB_OPEN_PRICES, this::openPrices,
                PricingConsolidation.JOB_PLAN_PRICE, this::planPrice,
                PricingConsolidation.JOB_ESCALATE_PRICE, this::escalatePrice,
                PricingConsolidation.JOB_ESCALATE_MARGIN, this::escalateMargin,
                PricingConsolidation.JOB_LOCK_PRICES, this::lockPrices);
    }

    /** Returns each member with its price schedule, and the due dates of prices, signatures and the margin. */
    private Map<String, Object> openPrices(Job job) {
        OpeningPrices.OpenPrices asked = openingPrices.open(job.consortiumId());
        List<Map<String, Object>> sheets = asked.sheets().stream()
                .map(sheet ->
                        CandidateGroups.element(ProcessVariables.PRICE_SHEET_ID, sheet.id(), sheet.organisationId()))
                .toList();
        return Map.of(
                ProcessVariables.PRICE_SHEETS, sheets,
                ProcessVariables.PRICES_DUE_AT, asked.dueAt(),
                ProcessVariables.VALIDATION_DUE_AT, asked.validateBy(),
                ProcessVariables.DECIDE_PRICE_AT, asked.decidedFrom(),
                ProcessVariables.MARGIN_DUE_AT, asked.marginDueAt());
    }

    /**
     * Returns what is awaited of a late price, from which party and until when; every value of the step is set each
     * time.
     */
    private Map<String, Object> planPrice(Job job) {
        LatePrices.LatePriceTurn turn = latePrices.turn(job.id(ProcessVariables.PRICE_SHEET_ID));
        return Map.of(
                ProcessVariables.PRICE_STEP, turn.step().name(),
                ProcessVariables.UNJUSTIFIED, turn.unjustified(),
                ProcessVariables.PRICES_DUE_AT, turn.dueAt(),
                ProcessVariables.VALIDATION_DUE_AT, turn.validateBy(),
                ProcessVariables.DECIDE_PRICE_AT, turn.decidedFrom(),
                ProcessVariables.DECIDE_BY, turn.decideBy());
    }

    /**
     * Escalates a late price, justification or validation: the domain checks that it still is late, and notifies each
     * once.
     */
    private Map<String, Object> escalatePrice(Job job) {
        UUID sheet = job.id(ProcessVariables.PRICE_SHEET_ID);
        following.escalatePrice(sheet);
        inbox.deleteTimer(PricingConsolidation.TIMER_PRICE_DUE, sheet);
        inbox.deleteTimer(PricingConsolidation.TIMER_JUSTIFICATION_DUE, sheet);
        inbox.deleteTimer(PricingConsolidation.TIMER_VALIDATION_DUE, sheet);
        return Map.of();
    }

    /** Escalates the lead's late margin: the domain checks that it still is late, and notifies once. */
    private Map<String, Object> escalateMargin(Job job) {
        escalatingMargin.escalate(job.consortiumId());
        inbox.deleteTimer(PricingConsolidation.TIMER_MARGIN_DUE, job.consortiumId());
        return Map.of();
    }

    /** Locks the prices after all are validated: their sum must equal the commitment, and none changes any more. */
    private Map<String, Object> lockPrices(Job job) {
        lockingPrices.lock(job.consortiumId());
        return Map.of();
    }
}
