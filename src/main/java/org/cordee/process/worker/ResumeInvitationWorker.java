package org.cordee.process.worker;

import java.util.Map;
import org.cordee.consortium.CandidateTurn;
import org.cordee.consortium.ResumingInvitation;
import org.cordee.process.PartnerInvitation;
import org.cordee.process.ProcessVariables;
import org.cordee.process.TurnVariables;
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
        CandidateTurn turn = resumingInvitation.resume(job.id(ProcessVariables.INVITATION_ID));
        return TurnVariables.of(turn.dates());
    }
}
