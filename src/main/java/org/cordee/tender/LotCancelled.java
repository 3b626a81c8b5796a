package org.cordee.tender;

import java.time.Instant;
import java.util.UUID;

/** A corrigendum removed a lot from the consultation. */
public record LotCancelled(UUID eventId, Instant occurredAt, UUID consultationId, UUID lotId) implements TenderEvent {}
