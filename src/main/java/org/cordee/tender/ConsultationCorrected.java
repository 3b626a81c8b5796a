package org.cordee.tender;

import java.time.Instant;
import java.util.UUID;

/** A corrigendum changed a consultation. */
public record ConsultationCorrected(UUID eventId, Instant occurredAt, UUID consultationId) implements TenderEvent {}
