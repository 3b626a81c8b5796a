package org.cordee.process.worker;

import java.util.Map;
import org.cordee.agreement.ConcludingAgreement;
import org.cordee.agreement.ConcludingAgreement.Conclusion;
import org.cordee.process.ConsortiumBuilding;
import org.cordee.process.ProcessVariables;
import org.springframework.stereotype.Component;

/** Returns true when all members signed, and otherwise by when the lead decides the next step. */
@Component
class ConcludeAgreementWorker implements JobWork {

    private final ConcludingAgreement concludingAgreement;

    ConcludeAgreementWorker(ConcludingAgreement concludingAgreement) {
        this.concludingAgreement = concludingAgreement;
    }

    @Override
    public String type() {
        return ConsortiumBuilding.JOB_CONCLUDE_AGREEMENT;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        Conclusion conclusion = concludingAgreement.conclude(job.consortiumId());
        return Map.of(
                ProcessVariables.AGREEMENT_SIGNED, conclusion.signed(),
                ProcessVariables.ARBITRATION_DUE_AT, conclusion.arbitrateBy(),
                ProcessVariables.AGREEMENT_DUE_AT, conclusion.reviewBy(),
                ProcessVariables.SHARES_DUE_AT, conclusion.proposeBy());
    }
}
