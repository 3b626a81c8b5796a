package org.cordee.consortium.task;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does the essential tasks, as one reader may see it.
 *
 * @param editable the reader may say it
 * @param tasks in the order of the buyer's documents; empty when they name none
 */
public record TaskPlanView(boolean editable, List<TaskLine> tasks) {

    /**
     * One task.
     *
     * @param memberId null when no member does it, and when who does is not the reader's to know
     * @param name of the member's organisation; null likewise
     */
    public record TaskLine(
            String task, @Nullable UUID memberId, @Nullable String name, boolean subcontracted) {}
}
