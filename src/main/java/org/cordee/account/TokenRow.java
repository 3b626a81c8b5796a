package org.cordee.account;

import java.time.Instant;
import java.util.UUID;

/** A token as its owner sees it, without the secret. */
public record TokenRow(UUID id, String name, Instant createdAt, Instant expiresAt) {}
