package org.cordee.shared;

import java.time.Instant;
import java.util.UUID;

/** An act outside every grouping: on an account, a letter, the clock. Its stamp says who did it. */
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
