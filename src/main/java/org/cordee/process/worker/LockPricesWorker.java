package org.cordee.process.worker;

import java.util.Map;
import org.cordee.bid.LockingPrices;
import org.cordee.process.PricingConsolidation;
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
