package org.cordee.process;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A waiting or failed command as the administrator sees it.
 *
 * @param root what the process of the command is about
 * @param consortiumId the grouping; null when the process is not about one
 */
public record CommandRow(
        long sequence,
        ProcessRoot root,
        @Nullable UUID consortiumId,
        CommandPayload.Kind kind,
        boolean failed,
        int attempts,
        Instant writtenAt,
        Instant nextAttemptAt,
        @Nullable String lastError) {}
