package org.cordee.process.worker;

import java.util.Map;
import java.util.UUID;
import org.cordee.bid.SectionDeadlines;
import org.cordee.process.PricingConsolidation;
import org.cordee.process.ProcessVariables;
import org.cordee.process.RefreshingInbox;
import org.springframework.stereotype.Component;

/**
 * Escalates a late price, justification or validation: the domain checks that it still is late, and notifies each once.
 */
@Component
class EscalatePriceWorker implements JobWork {

    private final SectionDeadlines following;
    private final RefreshingInbox inbox;

    EscalatePriceWorker(SectionDeadlines following, RefreshingInbox inbox) {
        this.following = following;
        this.inbox = inbox;
    }

    @Override
    public String type() {
        return PricingConsolidation.JOB_ESCALATE_PRICE;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        UUID sheet = job.id(ProcessVariables.PRICE_SHEET_ID);
        following.escalatePrice(sheet);
        inbox.deleteTimer(PricingConsolidation.TIMER_PRICE_DUE, sheet);
        inbox.deleteTimer(PricingConsolidation.TIMER_JUSTIFICATION_DUE, sheet);
        inbox.deleteTimer(PricingConsolidation.TIMER_VALIDATION_DUE, sheet);
        return Map.of();
    }
}
