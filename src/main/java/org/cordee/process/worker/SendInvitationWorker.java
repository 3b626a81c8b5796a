package org.cordee.process.worker;

import java.util.Map;
import org.cordee.consortium.SendingInvitation;
import org.cordee.process.PartnerInvitation;
import org.cordee.process.ProcessVariables;
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
