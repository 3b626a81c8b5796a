package org.cordee.tender;

import java.time.Instant;
import java.util.UUID;

/** A consultation was read from a notice. */
record ConsultationImported(UUID eventId, Instant occurredAt, UUID consultationId) implements TenderEvent {}
