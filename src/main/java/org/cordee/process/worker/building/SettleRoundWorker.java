package org.cordee.process.worker.building;

import java.util.Map;
import org.cordee.consortium.slot.Round;
import org.cordee.consortium.slot.SettlingRound;
import org.cordee.process.model.ConsortiumBuilding;
import org.cordee.process.model.Variables;
import org.cordee.process.worker.Job;
import org.cordee.process.worker.JobWork;
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
        Round round = settlingRound.settle(job.consortiumId());
        return Map.of(
                Variables.ALL_MANDATORY_SETTLED, round.allMandatorySettled(),
                Variables.ANY_MEMBER, round.anyMember(),
                Variables.DUE_AT, round.decideBy());
    }
}
