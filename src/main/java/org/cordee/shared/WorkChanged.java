package org.cordee.shared;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much of a grouping's process waits for people now. Told by whoever keeps the inbox whenever that changes and again
 * at every start; the last word counts. Not a domain event: nothing follows from it but what is shown.
 *
 * @param next the most urgent open task; null when nothing waits for people
 * @param incidents steps that stopped and need somebody
 * @param stuck nothing will ever move it again by itself, and nobody is asked to
 */
public record WorkChanged(
        UUID consortiumId, int openTasks, @Nullable Next next, int incidents, boolean stuck) {

    /**
     * @param task the element of the model
     * @param organisationId who is to do it, null for the platform's own people
     */
    public record Next(
            String task,
            @Nullable UUID organisationId,
            @Nullable Instant dueAt) {}
}
