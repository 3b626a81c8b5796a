package org.cordee.account;

import java.time.Instant;
import java.util.UUID;

/**
 * A new password was requested. For an unknown address the person's id belongs to no person, so that both cases look
 * alike.
 */
public record PasswordAsked(UUID id, Instant at, UUID personId) {}
