package org.cordee.process.worker;

import java.util.List;
import java.util.Map;
import org.cordee.consortium.shares.OpeningShareRound;
import org.cordee.consortium.shares.ShareRound;
import org.cordee.process.CandidateGroups;
import org.cordee.process.ProcessVariables;
import org.cordee.process.ShareNegotiation;
import org.springframework.stereotype.Component;

/** Returns the members that have to answer the proposal, and their due date. */
@Component
class OpenShareRoundWorker implements JobWork {

    private final OpeningShareRound openingShareRound;

    OpenShareRoundWorker(OpeningShareRound openingShareRound) {
        this.openingShareRound = openingShareRound;
    }

    @Override
    public String type() {
        return ShareNegotiation.JOB_OPEN_SHARE_ROUND;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        ShareRound round = openingShareRound.open(job.consortiumId());
        List<Map<String, Object>> answerers = round.answerers().stream()
                .map(answerer -> Map.<String, Object>of(
                        ProcessVariables.MEMBER_ID, answerer.memberId(),
                        ProcessVariables.GROUP, CandidateGroups.of(answerer.organisationId())))
                .toList();
        return Map.of(
                ProcessVariables.PROPOSAL_ID, round.proposalId(),
                ProcessVariables.ANSWERERS, answerers,
                ProcessVariables.REMIND_AT, round.remindAt(),
                ProcessVariables.DUE_AT, round.dueAt());
    }
}
