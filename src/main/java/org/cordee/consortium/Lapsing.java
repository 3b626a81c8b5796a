package org.cordee.consortium;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** What an ended grouping does to its open invitations: nobody answers to nobody. */
@Component
class Lapsing {

    private final Invitations invitations;

    Lapsing(Invitations invitations) {
        this.invitations = invitations;
    }

    void lapse(Act act, UUID consortiumId) {
        for (Invitation invitation : invitations.holdOpen(consortiumId)) {
            invitation.lapse(act);
            invitations.saveAndFlush(invitation);
        }
    }
}
