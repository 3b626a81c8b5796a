package org.cordee.tender;

import java.time.Instant;
import java.util.UUID;

/** The deadline that a consortium for this lot must meet has changed; the new value is read from the lot. */
public record DeadlineMoved(UUID eventId, Instant occurredAt, UUID consultationId, UUID lotId) implements TenderEvent {}
