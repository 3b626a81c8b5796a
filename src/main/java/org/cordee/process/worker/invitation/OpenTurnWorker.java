package org.cordee.process.worker.invitation;

import java.util.HashMap;
import java.util.Map;
import org.cordee.consortium.invitation.Turn;
import org.cordee.consortium.invitation.turn.OpeningTurn;
import org.cordee.process.model.PartnerInvitation;
import org.cordee.process.model.TurnVariables;
import org.cordee.process.model.Variables;
import org.cordee.process.task.Groups;
import org.cordee.process.worker.Job;
import org.cordee.process.worker.JobWork;
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
        Turn turn = openingTurn.open(job.consortiumId(), job.id(Variables.SLOT_ID));
        Map<String, Object> flags = new HashMap<>(TurnVariables.of(turn.dates()));
        flags.put(Variables.HAS_CANDIDATE, turn.hasCandidate());
        flags.put(Variables.CONFIRMED, false);
        flags.put(Variables.ANSWER, "");
        flags.put(Variables.NDA_REQUIRED, turn.ndaRequired());
        flags.put(Variables.NDA_SIGNED, false);
        flags.put(Variables.LATE_CAPACITY, "");
        flags.put(Variables.INVITATION_ID, turn.invitationId() == null ? "" : turn.invitationId());
        flags.put(Variables.CANDIDATE_GROUP, turn.organisationId() == null ? "" : Groups.of(turn.organisationId()));
        return flags;
    }
}
