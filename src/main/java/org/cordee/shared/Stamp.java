package org.cordee.shared;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every event carries: which event, when in business time, in which grouping ({@link #HOUSE} outside of all), and
 * the person and the organisation that acted, both null for the house itself.
 */
public record Stamp(
        UUID id,
        Instant at,
        UUID consortium,
        @Nullable UUID personId,
        @Nullable UUID organisationId) {

    /** In the place of a grouping, for what happens outside of all. */
    public static final UUID HOUSE = new UUID(0, 0);

    public static Stamp ofHouse(Actor actor, Instant at) {
        return of(actor, HOUSE, at);
    }

    public static Stamp of(Actor actor, UUID consortium, Instant at) {
        return new Stamp(Ids.next(), at, consortium, actor.personId(), actor.organisationId());
    }
}
