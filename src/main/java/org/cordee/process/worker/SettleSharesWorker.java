package org.cordee.process.worker;

import java.util.Map;
import org.cordee.consortium.share.SettlingShares;
import org.cordee.process.model.ShareNegotiation;
import org.cordee.process.model.Variables;
import org.springframework.stereotype.Component;

/** Whether every member agreed. */
@Component
class SettleSharesWorker implements JobWork {

    private final SettlingShares settlingShares;

    SettleSharesWorker(SettlingShares settlingShares) {
        this.settlingShares = settlingShares;
    }

    @Override
    public String type() {
        return ShareNegotiation.JOB_SETTLE_SHARES;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        return Map.of(
                Variables.ALL_AGREED, settlingShares.settle(job.consortiumId()).allAgreed());
    }
}
