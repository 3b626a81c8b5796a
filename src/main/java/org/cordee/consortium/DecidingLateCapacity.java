package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;

/** The lead waits longer for a late capacity form, or asks the next candidate. */
@Component
public class DecidingLateCapacity {
    public void extend(Actor actor, UUID invitationId) {
        throw new UnsupportedOperationException("DecidingLateCapacity is not built yet");
    }

    public void replace(Actor actor, UUID invitationId) {
        throw new UnsupportedOperationException("DecidingLateCapacity is not built yet");
    }
}
