package org.cordee.tender;

import java.time.Instant;
import java.util.UUID;

/** The moment a grouping for this lot must meet has changed; ask the lot for the new one. */
public record DeadlineMoved(UUID eventId, Instant occurredAt, UUID consultationId, UUID lotId) implements TenderEvent {}
