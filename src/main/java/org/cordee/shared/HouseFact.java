package org.cordee.shared;

import java.time.Instant;
import java.util.UUID;

/** An event outside every consortium: of an account, a letter, the clock. Its stamp names the actor. */
public interface HouseFact extends DomainEvent {

    Stamp stamp();

    @Override
    default UUID eventId() {
        return stamp().id();
    }

    @Override
    default Instant occurredAt() {
        return stamp().at();
    }
}
