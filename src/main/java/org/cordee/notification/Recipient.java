package org.cordee.notification;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The recipient of a letter.
 *
 * @param name null when nothing but an address is known
 * @param personId null for an address without an account
 */
record Recipient(
        String email,
        @Nullable String name,
        Locale locale,
        @Nullable UUID personId) {}
