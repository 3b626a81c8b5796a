package org.cordee.account;

import java.time.Instant;
import java.util.UUID;

/**
 * A token as its owner sees it, without the secret.
 *
 * @param id identifies the token, to revoke it
 * @param name the name its owner gave it
 * @param scope what a program may do with it
 * @param createdAt when it was issued, in machine time
 * @param expiresAt from when on it is refused, in machine time
 */
public record TokenRow(UUID id, String name, TokenScope scope, Instant createdAt, Instant expiresAt) {}
