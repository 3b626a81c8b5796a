package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;

/** The candidate says what means it has. */
@Component
public class GivingCapacity {
    public void give(Actor actor, UUID invitationId, CapacityForm form) {
        throw new UnsupportedOperationException("GivingCapacity is not built yet");
    }
}
