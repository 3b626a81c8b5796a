package org.cordee.consortium.shares;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The assignment of the essential tasks, as one user may see it.
 *
 * @param editable whether the user may change it
 * @param tasks in the order of the buyer's documents; empty when they name none
 */
public record TaskPlanView(boolean editable, List<TaskLine> tasks) {

    /**
     * One task and its member.
     *
     * @param memberId null when no member does it, and when the user may not know the member
     * @param name of the member's organisation; null in the same cases
     */
    public record TaskLine(
            String task, @Nullable UUID memberId, @Nullable String name, boolean subcontracted) {}
}
