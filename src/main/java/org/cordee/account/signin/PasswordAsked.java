package org.cordee.account.signin;

import java.time.Instant;
import java.util.UUID;

/** Somebody asked for a new password; when the address is unknown the person is nobody, so that both ways look alike. */
public record PasswordAsked(UUID id, Instant at, UUID personId) {}
