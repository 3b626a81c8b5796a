package org.cordee.process.worker.pricing;

import java.util.Map;
import org.cordee.bid.price.LockingPrices;
import org.cordee.process.model.PricingConsolidation;
import org.cordee.process.worker.Job;
import org.cordee.process.worker.JobWork;
import org.springframework.stereotype.Component;

/** Locks the prices after all are validated: their sum must equal the commitment, and none changes any more. */
@Component
class LockPricesWorker implements JobWork {

    private final LockingPrices lockingPrices;

    LockPricesWorker(LockingPrices lockingPrices) {
        this.lockingPrices = lockingPrices;
    }

    @Override
    public String type() {
        return PricingConsolidation.JOB_LOCK_PRICES;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        lockingPrices.lock(job.consortiumId());
        return Map.of();
    }
}
