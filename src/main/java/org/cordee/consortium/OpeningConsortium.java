package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;

/** The lead opens a grouping for lots of a consultation. */
@Component
public class OpeningConsortium {
    public UUID open(Actor actor, OpenConsortium wish) {
        throw new UnsupportedOperationException("OpeningConsortium is not built yet");
    }
}
