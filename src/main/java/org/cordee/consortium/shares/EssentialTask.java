package org.cordee.consortium.shares;

import java.util.UUID;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The assignment of one of the tasks the buyer's documents call essential (R2142-27): to a member, to a subcontractor,
 * or open as long as the lead has not assigned it.
 *
 * @param task as the documents name it
 * @param memberId the member that does it itself; null when it is open or subcontracted
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
