package org.cordee.shared;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every event of a grouping carries: which event, when in business time, in which grouping, and the person and the
 * organisation that acted, both null for the house itself.
 */
public record Stamp(
        UUID id,
        Instant at,
        UUID consortium,
        @Nullable UUID personId,
        @Nullable UUID organisationId) {

    public static Stamp of(Actor actor, UUID consortium, Instant at) {
        return new Stamp(Ids.next(), at, consortium, actor.personId(), actor.organisationId());
    }
}
