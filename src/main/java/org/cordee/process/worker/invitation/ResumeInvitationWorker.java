package org.cordee.process.worker.invitation;

import java.util.Map;
import org.cordee.consortium.invitation.Turn;
import org.cordee.consortium.invitation.turn.ResumingInvitation;
import org.cordee.process.model.PartnerInvitation;
import org.cordee.process.model.TurnVariables;
import org.cordee.process.model.Variables;
import org.cordee.process.worker.Job;
import org.cordee.process.worker.JobWork;
import org.springframework.stereotype.Component;

/** Resumes the window after a question was answered, with its reminders. */
@Component
class ResumeInvitationWorker implements JobWork {

    private final ResumingInvitation resumingInvitation;

    ResumeInvitationWorker(ResumingInvitation resumingInvitation) {
        this.resumingInvitation = resumingInvitation;
    }

    @Override
    public String type() {
        return PartnerInvitation.JOB_RESUME_INVITATION;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        Turn turn = resumingInvitation.resume(job.id(Variables.INVITATION_ID));
        return TurnVariables.of(turn.dates());
    }
}
