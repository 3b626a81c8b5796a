package org.cordee.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The open tasks of all consortia at one element of a model, counted by the database.
 *
 * @param since when the oldest of them was opened
 */
record StepTasks(
        String processId,
        String elementId,
        long open,
        long late,
        @Nullable Instant since) {}
