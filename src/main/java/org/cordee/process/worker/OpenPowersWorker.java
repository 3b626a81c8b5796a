package org.cordee.process.worker;

import java.util.List;
import java.util.Map;
import org.cordee.agreement.OpeningPowers;
import org.cordee.agreement.PowerRound;
import org.cordee.process.AgreementSigning;
import org.cordee.process.CandidateGroups;
import org.cordee.process.ProcessVariables;
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
