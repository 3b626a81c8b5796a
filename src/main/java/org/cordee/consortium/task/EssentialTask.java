package org.cordee.consortium.task;

import java.util.UUID;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Who does one of the tasks the buyer's documents call essential (R2142-27): a member, a subcontractor, or nobody as long as
 * the lead has not said it.
 *
 * @param task as the documents name it
 * @param memberId who does it itself; null when nobody is said, or a subcontractor
 */
public record EssentialTask(String task, @Nullable UUID memberId, boolean subcontracted) {

    public EssentialTask {
        if (memberId != null && subcontracted) {
            throw RuleViolation.of("subcontracted", "consortium.tasks.member-or-subcontractor");
        }
    }

    static EssentialTask open(String task) {
        return new EssentialTask(task, null, false);
    }

    boolean isAssigned() {
        return memberId != null || subcontracted;
    }
}
