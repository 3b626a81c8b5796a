package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;

/** The lead gives the grouping up, with a reason. */
@Component
public class AbandoningConsortium {
    public void abandon(Actor actor, UUID consortiumId, String reason) {
        throw new UnsupportedOperationException("AbandoningConsortium is not built yet");
    }
}
