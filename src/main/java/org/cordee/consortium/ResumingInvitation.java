package org.cordee.consortium;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Returns the new window after a question was answered, as a process step. Changes nothing. */
@Component
@Transactional
public class ResumingInvitation {

    private final Invitations invitations;

    ResumingInvitation(Invitations invitations) {
        this.invitations = invitations;
    }

    public CandidateTurn resume(UUID invitationId) {
        return invitations.get(invitationId).turn();
    }
}
