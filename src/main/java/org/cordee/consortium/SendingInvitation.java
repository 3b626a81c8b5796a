package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends the invitation, as a process step. A second run sends nothing. */
@Component
@Transactional
public class SendingInvitation {

    private final Invitations invitations;
    private final BusinessClock clock;

    SendingInvitation(Invitations invitations, BusinessClock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    public void send(UUID invitationId) {
        Invitation invitation = invitations.getLocked(invitationId);
        invitation.send(Act.now(Actor.system(), clock));
        invitations.saveAndFlush(invitation);
    }
}
