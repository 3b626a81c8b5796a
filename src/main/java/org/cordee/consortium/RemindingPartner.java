package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds a candidate that has not answered, as a process step; at most twice, a day apart. */
@Component
@Transactional
public class RemindingPartner {

    private final Invitations invitations;
    private final BusinessClock clock;

    RemindingPartner(Invitations invitations, BusinessClock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    /** Returns whether a reminder is sent now; false when it was sent before or is not needed. */
    public boolean remind(UUID invitationId, int number) {
        Invitation invitation = invitations.getLocked(invitationId);
        boolean reminded = invitation.remind(Act.now(Actor.system(), clock), number);
        invitations.saveAndFlush(invitation);
        return reminded;
    }
}
