package org.cordee.process.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether anything moves by itself right now.
 *
 * @param idle no command waits, no job is being done and no timer that has rung is unanswered
 * @param earliestDueAt the next instant at which something will happen by itself; null when nothing is waited for
 */
public record Idleness(
        boolean idle,
        long waitingCommands,
        long failedCommands,
        long openJobs,
        long rungTimers,
        @Nullable Instant earliestDueAt) {}
