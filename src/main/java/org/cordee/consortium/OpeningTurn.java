package org.cordee.consortium;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** A process step: the next candidate of a slot. Run twice, it answers the turn that is open. */
@Component
public class OpeningTurn {
    public Turn open(UUID consortiumId, UUID slotId) {
        throw new UnsupportedOperationException("OpeningTurn is not built yet");
    }
}
