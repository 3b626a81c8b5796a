package org.cordee.consortium;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;

/** The lead decides about a slot that nobody took. */
@Component
public class DecidingUnfilledSlots {
    public void widen(Actor actor, UUID consortiumId, UUID slotId, List<UUID> establishmentIds) {
        throw new UnsupportedOperationException("DecidingUnfilledSlots is not built yet");
    }

    public void doMyself(Actor actor, UUID consortiumId, UUID slotId) {
        throw new UnsupportedOperationException("DecidingUnfilledSlots is not built yet");
    }

    public void drop(Actor actor, UUID consortiumId, UUID slotId) {
        throw new UnsupportedOperationException("DecidingUnfilledSlots is not built yet");
    }

    public void abandon(Actor actor, UUID consortiumId, String reason) {
        throw new UnsupportedOperationException("DecidingUnfilledSlots is not built yet");
    }
}
