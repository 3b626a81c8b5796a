package org.cordee.tender;

import java.time.Instant;
import java.util.UUID;

/** A corrigendum changed the values of a consultation. */
public record ConsultationCorrected(UUID eventId, Instant occurredAt, UUID consultationId) implements TenderEvent {}
