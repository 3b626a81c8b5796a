package org.cordee.consortium;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** A process step at the end of a window: the domain says who was first. */
@Component
public class ExpiringInvitation {
    public InvitationOutcome expire(UUID invitationId) {
        throw new UnsupportedOperationException("ExpiringInvitation is not built yet");
    }
}
