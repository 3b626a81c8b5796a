package org.cordee.consortium.invitation;

import java.util.UUID;
import org.cordee.consortium.Act;
import org.springframework.stereotype.Component;

/** What an ended grouping does to its open invitations: nobody answers to nobody. */
@Component
public class Lapsing {

    private final Invitations invitations;

    Lapsing(Invitations invitations) {
        this.invitations = invitations;
    }

    /** Waits for whoever is answering, so that an answer either comes before the end or finds it. */
    public void hold(UUID consortiumId) {
        invitations.heldOpen(consortiumId);
    }

    public void lapse(Act act, UUID consortiumId) {
        for (Invitation invitation : invitations.heldOpen(consortiumId)) {
            invitation.lapse(act);
            invitations.saveAndFlush(invitation);
        }
    }
}
