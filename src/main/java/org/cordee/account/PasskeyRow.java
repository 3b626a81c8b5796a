package org.cordee.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it. All times are machine time.
 *
 * @param label the owner's name for the passkey
 * @param usedAt the last sign-in with it; null before the first
 */
public record PasskeyRow(
        UUID id, String label, Instant createdAt, @Nullable Instant usedAt) {}
