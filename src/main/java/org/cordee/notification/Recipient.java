package org.cordee.notification;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a letter goes to.
 *
 * @param name null when only an address is known
 * @param personId null for an address without an account
 */
public record Recipient(
        String email,
        @Nullable String name,
        Locale locale,
        @Nullable UUID personId) {}
