package org.cordee.application.exclusion;

import java.time.LocalDate;
import org.cordee.compliance.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What the decision table says of one ground, for the member alone.
 *
 * @param day as it was declared
 * @param outcome a code of the table {@code exclusion-ground}
 * @param selfCleaning whether measures that restore reliability may still be shown (L2141-6-1, L2141-11)
 * @param article which article decides
 */
public record ExclusionVerdict(
        ExclusionGround ground,
        GroundStanding standing,
        @Nullable LocalDate day,
        String outcome,
        Severity severity,
        boolean selfCleaning,
        String article) {

    /** Whether paying, a guarantee or a binding agreement before the buyer decides still helps (L2141-2). */
    public boolean isCurable() {
        return outcome.equals("CURABLE_BY_PAYMENT");
    }

    /** Whether nobody has to be replaced for it: settled in time, or over. */
    public boolean isSettled() {
        return outcome.equals("SETTLED") || outcome.equals("ENDED");
    }
}
