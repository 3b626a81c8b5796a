package org.cordee.application;

import org.cordee.compliance.Severity;

/**
 * What the decision table says of one ground, for the member alone.
 *
 * @param outcome a code of the table {@code exclusion-ground}
 * @param selfCleaning whether measures that restore reliability may still be shown (L2141-6-1, L2141-11)
 * @param article which article decides
 */
public record ExclusionVerdict(
        ExclusionGround ground,
        GroundStanding standing,
        String outcome,
        Severity severity,
        boolean selfCleaning,
        String article) {

    /** Whether paying, a guarantee or a binding agreement before the buyer decides still helps (L2141-2). */
    public boolean isCurable() {
        return outcome.equals("CURABLE_BY_PAYMENT");
    }

    public boolean isSettled() {
        return outcome.equals("SETTLED");
    }
}
