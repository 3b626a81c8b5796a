package org.cordee.shared;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The header of every event: its id, its business time, its consortium ({@link #HOUSE} outside of all), and the acting
 * person and organisation, both null for the application itself.
 */
public record Stamp(
        UUID id,
        Instant at,
        UUID consortium,
        @Nullable UUID personId,
        @Nullable UUID organisationId) {

    /** Replaces the consortium's id in events outside of all consortia. */
    public static final UUID HOUSE = new UUID(0, 0);

    public static Stamp ofHouse(Actor actor, Instant at) {
        return of(actor, HOUSE, at);
    }

    public static Stamp of(Actor actor, UUID consortium, Instant at) {
        return new Stamp(Ids.next(), at, consortium, actor.personId(), actor.organisationId());
    }
}
