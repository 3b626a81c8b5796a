package org.cordee.tender;

import java.time.Instant;
import java.util.UUID;

/** A consultation was typed in, or missing values of its notice were filled in. */
record ConsultationRecorded(UUID eventId, Instant occurredAt, UUID consultationId) implements TenderEvent {}
