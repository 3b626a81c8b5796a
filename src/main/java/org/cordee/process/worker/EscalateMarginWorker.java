package org.cordee.process.worker;

import java.util.Map;
import org.cordee.bid.EscalatingMargin;
import org.cordee.process.PricingConsolidation;
import org.cordee.process.RefreshingInbox;
import org.springframework.stereotype.Component;

/** Escalates the lead's late margin: the domain checks that it still is late, and notifies once. */
@Component
class EscalateMarginWorker implements JobWork {

    private final EscalatingMargin following;
    private final RefreshingInbox inbox;

    EscalateMarginWorker(EscalatingMargin following, RefreshingInbox inbox) {
        this.following = following;
        this.inbox = inbox;
    }

    @Override
    public String type() {
        return PricingConsolidation.JOB_ESCALATE_MARGIN;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        following.escalate(job.consortiumId());
        inbox.deleteTimer(PricingConsolidation.TIMER_MARGIN_DUE, job.consortiumId());
        return Map.of();
    }
}
