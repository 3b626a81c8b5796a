package org.cordee.account;

import java.time.Instant;
import java.util.UUID;

/** A person's data was replaced by a pseudonym. */
public record PersonErased(UUID eventId, Instant occurredAt, UUID personId) implements AccountEvent {}
