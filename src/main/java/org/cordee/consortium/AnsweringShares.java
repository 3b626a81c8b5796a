package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A member agrees to the proposed shares, or refuses them. */
@Component
public class AnsweringShares {
    public void agree(Actor actor, UUID proposalId, @Nullable String comment) {
        throw new UnsupportedOperationException("AnsweringShares is not built yet");
    }

    public void refuse(Actor actor, UUID proposalId, String comment) {
        throw new UnsupportedOperationException("AnsweringShares is not built yet");
    }
}
