package org.cordee.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether anything moves without a user's action right now.
 *
 * @param idle every event is processed, no command waits, no job is open and no timer that fired is unanswered
 * @param restSeconds for how long the server must have been idle until nothing is on its way: the engine's searches may
 * lag by this time
 * @param earliestDueAt the next instant at which something will happen without a user's action; null when no timer
 * waits
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
