package org.cordee.account;

import java.time.Instant;
import java.util.UUID;

/** A person may sign in from now on. */
public record PersonRegistered(UUID eventId, Instant occurredAt, UUID personId) implements AccountEvent {}
