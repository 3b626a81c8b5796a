package org.cordee.process.worker.invitation;

import java.util.Map;
import org.cordee.consortium.invitation.turn.SendingInvitation;
import org.cordee.process.model.PartnerInvitation;
import org.cordee.process.model.ProcessVariables;
import org.cordee.process.worker.Job;
import org.cordee.process.worker.JobWork;
import org.springframework.stereotype.Component;

/** Sends the invitation to the candidate. */
@Component
class SendInvitationWorker implements JobWork {

    private final SendingInvitation sendingInvitation;

    SendInvitationWorker(SendingInvitation sendingInvitation) {
        this.sendingInvitation = sendingInvitation;
    }

    @Override
    public String type() {
        return PartnerInvitation.JOB_SEND_INVITATION;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        sendingInvitation.send(job.id(ProcessVariables.INVITATION_ID));
        return Map.of();
    }
}
