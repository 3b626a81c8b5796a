package org.cordee.opportunity;

import java.time.Duration;
import java.time.Instant;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Until when structures may answer: a week before the deadline of the bid, so that its owner can still invite; half of
 * the time that remains when the deadline is nearer; thirty days without a deadline. A choice of the product.
 */
final class OpportunityWindow {

    private static final Duration BEFORE_THE_DEADLINE = Duration.ofDays(7);
    private static final Duration WITHOUT_DEADLINE = Duration.ofDays(30);

    private OpportunityWindow() {}

    /** @throws RuleViolation when the deadline has passed */
    static Instant checked(@Nullable Instant deadline, Instant now) {
        if (deadline != null && !deadline.isAfter(now)) {
            throw new RuleViolation("opportunity.deadline-passed");
        }
        return until(deadline, now);
    }

    /** Returns the end of the window; now for a deadline that has passed. */
    static Instant until(@Nullable Instant deadline, Instant now) {
        if (deadline == null) {
            return now.plus(WITHOUT_DEADLINE);
        }
        Duration left = Duration.between(now, deadline);
        if (left.isNegative()) {
            return now;
        }
        return left.compareTo(BEFORE_THE_DEADLINE.multipliedBy(2)) > 0
                ? deadline.minus(BEFORE_THE_DEADLINE)
                : now.plus(left.dividedBy(2));
    }
}
