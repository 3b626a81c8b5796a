package org.cordee.consortium;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;

/** An action of one actor at a moment of business time. */
public record Act(Actor actor, Instant at) {

    public static Act now(Actor actor, BusinessClock clock) {
        return new Act(actor, clock.now());
    }

    public EventHeader eventHeader(UUID consortiumId) {
        return EventHeader.of(actor, consortiumId, at);
    }

    /**
     * Requires that the actor acts for the organisation.
     *
     * @throws NotFound when it does not, so that a foreign consortium answers like a missing one
     */
    public Act requireActorOf(UUID organisationId) {
        if (!actor.actsFor(organisationId)) {
            throw new NotFound();
        }
        return this;
    }
}
