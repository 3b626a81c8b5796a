package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the lead withdraw an invitation. */
@Component
@Transactional
public class WithdrawingInvitation {

    private final Invitations invitations;
    private final BusinessClock clock;

    WithdrawingInvitation(Invitations invitations, BusinessClock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    public void withdraw(Actor actor, UUID invitationId, String reason) {
        Invitation invitation = invitations.getLocked(invitationId);
        invitation.withdraw(Act.now(actor, clock).requireActorOf(invitation.leadOrganisationId()), reason);
        invitations.saveAndFlush(invitation);
    }
}
