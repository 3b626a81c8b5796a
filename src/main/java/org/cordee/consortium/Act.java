package org.cordee.consortium;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.Stamp;

/** Somebody doing something at a moment of business time. */
public record Act(Actor actor, Instant at) {

    public static Act now(Actor actor, BusinessClock clock) {
        return new Act(actor, clock.now());
    }

    public Stamp in(UUID consortiumId) {
        return Stamp.of(actor, consortiumId, at);
    }

    /** @throws NotFound unless done for the organisation: foreign answers like missing */
    public Act by(UUID organisationId) {
        if (!actor.actsFor(organisationId)) {
            throw new NotFound();
        }
        return this;
    }
}
