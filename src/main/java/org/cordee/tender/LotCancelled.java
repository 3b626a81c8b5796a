package org.cordee.tender;

import java.time.Instant;
import java.util.UUID;

/** A corrigendum took a lot away. */
public record LotCancelled(UUID eventId, Instant occurredAt, UUID consultationId, UUID lotId) implements TenderEvent {}
