package org.cordee.account;

import java.time.Instant;
import java.util.UUID;

/** A person has a new password; older sessions end. */
public record PasswordChanged(UUID eventId, Instant occurredAt, UUID personId) implements AccountEvent {}
