package org.cordee.shared;

import java.time.Instant;
import java.util.UUID;

/** What happened, told once: ids and facts only, never an amount, a text or a name. */
public interface DomainEvent {

    /** Identifies the event for ever; everything that reacts is idempotent by it. */
    UUID eventId();

    /** When it happened, in business time. */
    Instant occurredAt();
}
