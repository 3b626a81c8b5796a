package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the lead wait longer for a late signature or capacity form, or invite the next candidate. */
@Component
@Transactional
public class DecidingLateCapacity {

    private final Invitations invitations;
    private final BusinessClock clock;

    DecidingLateCapacity(Invitations invitations, BusinessClock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    public void extend(Actor actor, UUID invitationId) {
        Invitation invitation = invitations.getLocked(invitationId);
        invitation.extend(Act.now(actor, clock).requireActorOf(invitation.leadOrganisationId()));
        invitations.saveAndFlush(invitation);
    }

    public void replace(Actor actor, UUID invitationId) {
        Invitation invitation = invitations.getLocked(invitationId);
        invitation.replace(Act.now(actor, clock).requireActorOf(invitation.leadOrganisationId()));
        invitations.saveAndFlush(invitation);
    }
}
