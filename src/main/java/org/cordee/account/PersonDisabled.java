package org.cordee.account;

import java.time.Instant;
import java.util.UUID;

/** A person may no longer sign in; its sessions end. */
public record PersonDisabled(UUID eventId, Instant occurredAt, UUID personId) implements AccountEvent {}
