package org.cordee.process.worker;

import java.util.HashMap;
import java.util.Map;
import org.cordee.consortium.CandidateTurn;
import org.cordee.consortium.OpeningTurn;
import org.cordee.process.CandidateGroups;
import org.cordee.process.PartnerInvitation;
import org.cordee.process.ProcessVariables;
import org.cordee.process.TurnVariables;
import org.springframework.stereotype.Component;

/** Opens the next candidate's turn. Sets every flag of the turn, so that no value is left over from the turn before. */
@Component
class OpenTurnWorker implements JobWork {

    private final OpeningTurn openingTurn;

    OpenTurnWorker(OpeningTurn openingTurn) {
        this.openingTurn = openingTurn;
    }

    @Override
    public String type() {
        return PartnerInvitation.JOB_OPEN_TURN;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        CandidateTurn turn = openingTurn.open(job.consortiumId(), job.id(ProcessVariables.SLOT_ID));
        Map<String, Object> flags = new HashMap<>(TurnVariables.of(turn.dates()));
        flags.put(ProcessVariables.HAS_CANDIDATE, turn.hasCandidate());
        flags.put(ProcessVariables.CONFIRMED, false);
        flags.put(ProcessVariables.ANSWER, "");
        flags.put(ProcessVariables.NDA_REQUIRED, turn.ndaRequired());
        flags.put(ProcessVariables.NDA_SIGNED, false);
        flags.put(ProcessVariables.LATE_CAPACITY, "");
        flags.put(ProcessVariables.INVITATION_ID, turn.invitationId() == null ? "" : turn.invitationId());
        flags.put(
                ProcessVariables.CANDIDATE_GROUP,
                turn.organisationId() == null ? "" : CandidateGroups.of(turn.organisationId()));
        return flags;
    }
}
