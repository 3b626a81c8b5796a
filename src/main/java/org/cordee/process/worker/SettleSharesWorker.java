package org.cordee.process.worker;

import java.util.HashMap;
import java.util.Map;
import org.cordee.consortium.shares.SettlingShares;
import org.cordee.consortium.shares.SharesOutcome;
import org.cordee.process.ProcessVariables;
import org.cordee.process.ShareNegotiation;
import org.springframework.stereotype.Component;

/** Returns the step that follows a round of answers, and its due date. */
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
        SharesOutcome outcome = settlingShares.settle(job.consortiumId(), job.id(ProcessVariables.PROPOSAL_ID));
        Map<String, Object> answer = new HashMap<>();
        answer.put(ProcessVariables.NEXT_STEP, outcome.next().name());
        answer.put(ProcessVariables.SHARES_DUE_AT, outcome.proposeBy());
        if (outcome.mediateBy() != null) {
            answer.put(ProcessVariables.MEDIATION_DUE_AT, outcome.mediateBy());
        }
        return answer;
    }
}
