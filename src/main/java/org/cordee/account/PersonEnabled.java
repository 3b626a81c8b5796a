package org.cordee.account;

import java.time.Instant;
import java.util.UUID;

/** A person may sign in again. */
public record PersonEnabled(UUID eventId, Instant occurredAt, UUID personId) implements AccountEvent {}
