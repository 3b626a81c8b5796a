package org.cordee.shared;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The header of every event: its id, its business time, its consortium ({@link #HOUSE} outside of all), and the acting
 * person and organisation, both null for the application itself.
 */
public record EventHeader(
        UUID id,
        Instant at,
        UUID consortium,
        @Nullable UUID personId,
        @Nullable UUID organisationId) {

    /** Replaces the consortium's id in events outside of all consortia. */
    public static final UUID NO_CONSORTIUM = new UUID(0, 0);

    public static EventHeader outsideConsortia(Actor actor, Instant at) {
        return of(actor, NO_CONSORTIUM, at);
    }

    public static EventHeader of(Actor actor, UUID consortium, Instant at) {
        return new EventHeader(Ids.next(), at, consortium, actor.personId(), actor.organisationId());
    }
}
