package org.cordee.process.worker;

import java.util.Map;
import org.cordee.consortium.shares.MediatingShares;
import org.cordee.process.ProcessVariables;
import org.cordee.process.ShareNegotiation;
import org.springframework.stereotype.Component;

/**
 * Closes the mediation when its time is over: the domain decides whether the timer or the coordinator was first, and
 * returns by when the lead proposes.
 */
@Component
class CloseMediationWorker implements JobWork {

    private final MediatingShares mediatingShares;

    CloseMediationWorker(MediatingShares mediatingShares) {
        this.mediatingShares = mediatingShares;
    }

    @Override
    public String type() {
        return ShareNegotiation.JOB_CLOSE_MEDIATION;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        return Map.of(ProcessVariables.SHARES_DUE_AT, mediatingShares.lapse(job.consortiumId()));
    }
}
