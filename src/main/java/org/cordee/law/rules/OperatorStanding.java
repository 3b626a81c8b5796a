package org.cordee.law.rules;

import java.util.List;
import org.cordee.law.casefile.CaseOperator;
import org.cordee.law.casefile.InsertionKind;
import org.jspecify.annotations.Nullable;

/**
 * The properties of an operator on the day judged.
 *
 * @param size décret 2008-1354; UNKNOWN when the figures leave more than one
 * @param procurementPme the test of rec. 2003/361/CE, null when the figures do not tell
 * @param kind NONE when the convention is not in force that day
 * @param categories under which it counts for the target of amounts
 * @param missing the figures that would tell the size
 * @param maybeSmall whether they could make it a PME; a size that is open among larger ones counts for nothing
 */
record OperatorStanding(
        CaseOperator organisation,
        String size,
        @Nullable Boolean procurementPme,
        boolean ess,
        InsertionKind kind,
        List<String> categories,
        List<String> missing,
        boolean maybeSmall) {

    public boolean isEligible() {
        return !categories.isEmpty();
    }

    /** Returns true when unknown figures could make it eligible. */
    public boolean mayBeEligible() {
        return isEligible() || maybeSmall;
    }
}
