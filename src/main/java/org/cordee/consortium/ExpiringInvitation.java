package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Expires an invitation at the end of its window, as a process step; the domain answers which act came first. */
@Component
@Transactional
public class ExpiringInvitation {

    private final Invitations invitations;
    private final BusinessClock clock;

    ExpiringInvitation(Invitations invitations, BusinessClock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    public InvitationOutcome expire(UUID invitationId) {
        Invitation invitation = invitations.getLocked(invitationId);
        InvitationOutcome outcome = invitation.expire(Act.now(Actor.system(), clock));
        invitations.saveAndFlush(invitation);
        return outcome;
    }
}
