package org.cordee.process;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A waiting or failed command as the administrator sees it. */
public record CommandRow(
        long sequence,
        UUID consortiumId,
        CommandPayload.Kind kind,
        boolean failed,
        int attempts,
        Instant writtenAt,
        Instant nextAttemptAt,
        @Nullable String lastError) {}
