package org.cordee.shared;

import java.time.Instant;
import java.util.UUID;

/** An event of one consortium, from any room. */
public interface ConsortiumFact extends DomainEvent {

    EventHeader stamp();

    @Override
    default UUID eventId() {
        return stamp().id();
    }

    @Override
    default Instant occurredAt() {
        return stamp().at();
    }

    default UUID consortiumId() {
        return stamp().consortium();
    }
}
