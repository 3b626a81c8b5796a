package org.cordee.process.worker.pricing;

import java.util.Map;
import org.cordee.bid.price.FollowingMargin;
import org.cordee.process.model.PricingConsolidation;
import org.cordee.process.task.Inbox;
import org.cordee.process.worker.Job;
import org.cordee.process.worker.JobWork;
import org.springframework.stereotype.Component;

/** Escalates the lead's late margin: the domain checks that it still is late, and notifies once. */
@Component
class EscalateMarginWorker implements JobWork {

    private final FollowingMargin following;
    private final Inbox inbox;

    EscalateMarginWorker(FollowingMargin following, Inbox inbox) {
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
        inbox.timerAnswered(PricingConsolidation.TIMER_MARGIN_DUE, job.consortiumId());
        return Map.of();
    }
}
