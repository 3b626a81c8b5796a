package org.cordee.tender;

import java.time.Instant;
import java.util.UUID;

/** A consultation was typed in, or what its notice lacks was filled in. */
public record ConsultationRecorded(UUID eventId, Instant occurredAt, UUID consultationId) implements TenderEvent {}
