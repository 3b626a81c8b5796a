package org.cordee.process.worker.agreement;

import java.util.List;
import java.util.Map;
import org.cordee.agreement.power.OpeningPowers;
import org.cordee.agreement.power.PowerRound;
import org.cordee.process.model.AgreementSigning;
import org.cordee.process.model.ProcessVariables;
import org.cordee.process.task.CandidateGroups;
import org.cordee.process.worker.Job;
import org.cordee.process.worker.JobWork;
import org.springframework.stereotype.Component;

/** Returns the members that must give the lead a power of attorney, and until when it is awaited. */
@Component
class OpenPowersWorker implements JobWork {

    private final OpeningPowers openingPowers;

    OpenPowersWorker(OpeningPowers openingPowers) {
        this.openingPowers = openingPowers;
    }

    @Override
    public String type() {
        return AgreementSigning.JOB_OPEN_POWERS;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        PowerRound round = openingPowers.open(job.consortiumId());
        List<Map<String, Object>> grantors = round.grantors().stream()
                .map(grantor -> Map.<String, Object>of(
                        ProcessVariables.POWER_ID, grantor.powerId(),
                        ProcessVariables.GROUP, CandidateGroups.of(grantor.organisationId())))
                .toList();
        return Map.of(
                ProcessVariables.GRANTORS, grantors,
                ProcessVariables.DUE_AT, round.dueAt(),
                ProcessVariables.REMIND_AT, round.remindAt());
    }
}
