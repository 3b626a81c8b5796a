package org.cordee.consortium.source;

import java.util.UUID;
import org.cordee.shared.Actor;

/** What this room needs of consultations. */
public interface Tenders {

    /** @throws org.cordee.shared.NotFound when the actor may not see it */
    TenderFacts visibleTo(Actor actor, UUID consultationId);

    /** For a grouping that exists already, whoever reads it. */
    TenderFacts facts(UUID consultationId);
}
