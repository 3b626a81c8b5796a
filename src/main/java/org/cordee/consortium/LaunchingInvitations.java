package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;

/** The lead lets the invitations go out. */
@Component
public class LaunchingInvitations {
    public void launch(Actor actor, UUID consortiumId) {
        throw new UnsupportedOperationException("LaunchingInvitations is not built yet");
    }
}
