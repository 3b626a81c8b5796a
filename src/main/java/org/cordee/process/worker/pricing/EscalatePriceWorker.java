package org.cordee.process.worker.pricing;

import java.util.Map;
import java.util.UUID;
import org.cordee.bid.section.writing.FollowingSections;
import org.cordee.process.model.PricingConsolidation;
import org.cordee.process.model.Variables;
import org.cordee.process.task.Inbox;
import org.cordee.process.worker.Job;
import org.cordee.process.worker.JobWork;
import org.springframework.stereotype.Component;

/**
 * Escalates a late price, justification or validation: the domain checks that it still is late, and notifies each once.
 */
@Component
class EscalatePriceWorker implements JobWork {

    private final FollowingSections following;
    private final Inbox inbox;

    EscalatePriceWorker(FollowingSections following, Inbox inbox) {
        this.following = following;
        this.inbox = inbox;
    }

    @Override
    public String type() {
        return PricingConsolidation.JOB_ESCALATE_PRICE;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        UUID sheet = job.id(Variables.PRICE_SHEET_ID);
        following.escalatePrice(sheet);
        inbox.timerAnswered(PricingConsolidation.TIMER_PRICE_DUE, sheet);
        inbox.timerAnswered(PricingConsolidation.TIMER_JUSTIFICATION_DUE, sheet);
        inbox.timerAnswered(PricingConsolidation.TIMER_VALIDATION_DUE, sheet);
        return Map.of();
    }
}
