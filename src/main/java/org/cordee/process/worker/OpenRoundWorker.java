package org.cordee.process.worker;

import java.util.Map;
import org.cordee.consortium.OpeningRound;
import org.cordee.process.ConsortiumBuilding;
import org.cordee.process.ProcessVariables;
import org.springframework.stereotype.Component;

/** Returns the slots that candidates are invited for in this round. */
@Component
class OpenRoundWorker implements JobWork {

    private final OpeningRound openingRound;

    OpenRoundWorker(OpeningRound openingRound) {
        this.openingRound = openingRound;
    }

    @Override
    public String type() {
        return ConsortiumBuilding.JOB_OPEN_ROUND;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        return Map.of(
                ProcessVariables.SLOT_IDS, openingRound.open(job.consortiumId()).openSlotIds());
    }
}
