package org.cordee.process.worker;

import java.util.Map;
import org.cordee.consortium.InvitationRound;
import org.cordee.consortium.SettlingRound;
import org.cordee.process.ConsortiumBuilding;
import org.cordee.process.ProcessVariables;
import org.springframework.stereotype.Component;

/** Returns the result of the round: all mandatory slots settled, any member, and until when the lead decides. */
@Component
class SettleRoundWorker implements JobWork {

    private final SettlingRound settlingRound;

    SettleRoundWorker(SettlingRound settlingRound) {
        this.settlingRound = settlingRound;
    }

    @Override
    public String type() {
        return ConsortiumBuilding.JOB_SETTLE_ROUND;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        InvitationRound round = settlingRound.settle(job.consortiumId());
        return Map.of(
                ProcessVariables.ALL_MANDATORY_SETTLED, round.allMandatorySettled(),
                ProcessVariables.ANY_MEMBER, round.anyMember(),
                ProcessVariables.DUE_AT, round.decideBy());
    }
}
