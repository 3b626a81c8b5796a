package org.cordee.process.worker;

import java.util.Map;
import org.cordee.consortium.ExpiringInvitation;
import org.cordee.process.PartnerInvitation;
import org.cordee.process.ProcessVariables;
import org.springframework.stereotype.Component;

/** Expires the invitation at the end of its window: the domain decides whether the timer or the partner was first. */
@Component
class ExpireInvitationWorker implements JobWork {

    private final ExpiringInvitation expiringInvitation;

    ExpireInvitationWorker(ExpiringInvitation expiringInvitation) {
        this.expiringInvitation = expiringInvitation;
    }

    @Override
    public String type() {
        return PartnerInvitation.JOB_EXPIRE_INVITATION;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        return Map.of(
                ProcessVariables.ANSWER,
                expiringInvitation
                        .expire(job.id(ProcessVariables.INVITATION_ID))
                        .name());
    }
}
