package org.cordee.consortium.invitation.turn;

import java.util.UUID;
import org.cordee.consortium.invitation.CandidateTurn;
import org.cordee.consortium.invitation.Invitations;
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
