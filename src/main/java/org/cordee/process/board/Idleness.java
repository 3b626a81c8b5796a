package org.cordee.process.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether anything moves by itself right now.
 *
 * @param idle every event is heard, no command waits, no job is being done and no timer that has rung is unanswered
 * @param restSeconds for how long it must have been idle before nothing is on its way: the engine's searches lag so far
 * @param earliestDueAt the next instant at which something will happen by itself; null when nothing is waited for
 */
public record Idleness(
        boolean idle,
        long restSeconds,
        long unheardEvents,
        long waitingCommands,
        long failedCommands,
        long openJobs,
        long rungTimers,
        @Nullable Instant earliestDueAt) {}
