package org.cordee.shared;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The open work of a consortium's process. Published by the room that owns the inbox at each change and at every
 * startup; the latest one counts. It is not a domain event: only displays depend on it.
 *
 * @param next the most urgent open task; null when no task is open
 * @param incidents number of process steps that stopped and need a person's help
 * @param stuck true when the process waits for nothing that could ever move it and no task asks a person to
 */
public record WorkChanged(
        UUID consortiumId, int openTasks, @Nullable Next next, int incidents, boolean stuck) {

    /**
     * @param task the element of the model
     * @param organisationId the organisation that must do it, null for the platform's own staff
     */
    public record Next(
            String task,
            @Nullable UUID organisationId,
            @Nullable Instant dueAt) {}
}
