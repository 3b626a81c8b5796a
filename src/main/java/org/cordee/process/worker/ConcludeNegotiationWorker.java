package org.cordee.process.worker;

import java.util.Map;
import org.cordee.consortium.shares.ConcludingNegotiation;
import org.cordee.consortium.shares.ConcludingNegotiation.Conclusion;
import org.cordee.process.ConsortiumBuilding;
import org.cordee.process.ProcessVariables;
import org.springframework.stereotype.Component;

/** Returns true when the members agreed, and otherwise by when the lead arbitrates. */
@Component
class ConcludeNegotiationWorker implements JobWork {

    private final ConcludingNegotiation concludingNegotiation;

    ConcludeNegotiationWorker(ConcludingNegotiation concludingNegotiation) {
        this.concludingNegotiation = concludingNegotiation;
    }

    @Override
    public String type() {
        return ConsortiumBuilding.JOB_CONCLUDE_NEGOTIATION;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        Conclusion conclusion = concludingNegotiation.conclude(job.consortiumId());
        return Map.of(
                ProcessVariables.SHARES_AGREED, conclusion.agreed(),
                ProcessVariables.ARBITRATION_DUE_AT, conclusion.arbitrateBy(),
                ProcessVariables.SHARES_DUE_AT, conclusion.proposeBy(),
                ProcessVariables.AGREEMENT_DUE_AT, conclusion.reviewBy());
    }
}
