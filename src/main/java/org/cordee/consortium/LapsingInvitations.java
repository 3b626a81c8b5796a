package org.cordee.consortium;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Closes the open invitations of a consortium that ended. */
@Component
class LapsingInvitations {

    private final Invitations invitations;

    LapsingInvitations(Invitations invitations) {
        this.invitations = invitations;
    }

    /** Waits for candidates that are answering: an answer comes either before the end or after it. */
    public void lockOpen(UUID consortiumId) {
        invitations.getLockedOpen(consortiumId);
    }

    public void lapse(Act act, UUID consortiumId) {
        for (Invitation invitation : invitations.getLockedOpen(consortiumId)) {
            invitation.lapse(act);
            invitations.saveAndFlush(invitation);
        }
    }
}
