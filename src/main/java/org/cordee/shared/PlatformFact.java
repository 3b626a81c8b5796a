package org.cordee.shared;

import java.time.Instant;
import java.util.UUID;

/** An event outside every consortium: of an account, a letter, the clock. Its stamp names the actor. */
public interface PlatformFact extends DomainEvent {

    EventHeader stamp();

    @Override
    default UUID eventId() {
        return stamp().id();
    }

    @Override
    default Instant occurredAt() {
        return stamp().at();
    }
}
