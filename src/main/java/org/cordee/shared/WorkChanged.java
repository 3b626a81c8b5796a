package org.cordee.shared;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much of a grouping's process waits for people now. Told by whoever keeps the inbox whenever that changes and again
 * at every start; the last word counts. Not a domain event: nothing follows from it but what is shown.
 *
 * @param nextDueAt the earliest due date among the open tasks
 * @param incidents steps that stopped and need somebody
 */
public record WorkChanged(
        UUID consortiumId, int openTasks, @Nullable Instant nextDueAt, int incidents) {}
