package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Actor;

/** The part of the consultations that this room uses. */
public interface Tenders {

    /**
     * Returns a consultation for an actor.
     *
     * @throws org.cordee.shared.NotFound when the actor may not see it
     */
    TenderFacts visibleTo(Actor actor, UUID consultationId);

    /** Returns the consultation of an existing consortium, without a check of the user. */
    TenderFacts facts(UUID consultationId);
}
