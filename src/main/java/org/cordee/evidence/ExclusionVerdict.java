package org.cordee.evidence;

import java.time.LocalDate;
import org.cordee.law.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The result of the decision table for one ground, for the member only.
 *
 * @param day as it was declared
 * @param outcome a code of the table {@code exclusion-ground}
 * @param selfCleaning true when measures that restore reliability may still be shown (L2141-6-1, L2141-11)
 * @param article the article that decides
 */
public record ExclusionVerdict(
        ExclusionGround ground,
        GroundStanding standing,
        @Nullable LocalDate day,
        String outcome,
        Severity severity,
        boolean selfCleaning,
        String article) {

    /** Checks that paying, a guarantee or a binding agreement before the buyer's decision still helps (L2141-2). */
    public boolean isCurable() {
        return outcome.equals("CURABLE_BY_PAYMENT");
    }

    /** Checks that no member has to be replaced for it, because it was settled in time or has ended. */
    public boolean isSettled() {
        return outcome.equals("SETTLED") || outcome.equals("ENDED");
    }
}
