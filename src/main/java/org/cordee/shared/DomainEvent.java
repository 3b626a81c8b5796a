package org.cordee.shared;

import java.time.Instant;
import java.util.UUID;

/** A fact that happened, published once: ids and facts only, never an amount, a text or a name. */
public interface DomainEvent {

    /** Identifies the event for ever; every listener uses it to be idempotent. */
    UUID eventId();

    /** Returns the business time at which the event happened. */
    Instant occurredAt();
}
