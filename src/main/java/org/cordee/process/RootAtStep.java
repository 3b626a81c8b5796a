package org.cordee.process;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consortium, or another root of a process, with open tasks at one step.
 *
 * @param root what the process is about
 * @param consortiumId the grouping; null when the process is not about one
 * @param tasks the number of these tasks; {@code late} of them have passed their date
 * @param since when the oldest of them was opened
 */
public record RootAtStep(
        ProcessRoot root, @Nullable UUID consortiumId, String name, long tasks, long late, Instant since) {

    static RootAtStep of(ProcessRoot root, String name, long tasks, long late, Instant since) {
        return new RootAtStep(root, root.consortiumId(), name, tasks, late, since);
    }
}
