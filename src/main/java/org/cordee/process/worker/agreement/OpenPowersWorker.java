package org.cordee.process.worker.agreement;

import java.util.List;
import java.util.Map;
import org.cordee.agreement.power.OpeningPowers;
import org.cordee.agreement.power.PowerRound;
import org.cordee.process.model.AgreementSigning;
import org.cordee.process.model.Variables;
import org.cordee.process.task.Groups;
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
                        Variables.POWER_ID, grantor.powerId(),
                        Variables.GROUP, Groups.of(grantor.organisationId())))
                .toList();
        return Map.of(
                Variables.GRANTORS, grantors,
                Variables.DUE_AT, round.dueAt(),
                Variables.REMIND_AT, round.remindAt());
    }
}
