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
 * @param size the category of décret 2008-1354, which is only shown
 * @param categories under which it counts for the target of amounts
 * @param missing the figures that would tell the size shown
 * @param missingToCount the figures that would tell whether it is a PME of rec. 2003/361/CE; empty when that is known
 */
record OperatorStanding(
        CaseOperator organisation,
        String size,
        @Nullable Boolean procurementPme,
        boolean ess,
        InsertionKind kind,
        List<String> categories,
        List<String> missing,
        List<String> missingToCount) {

    public boolean isEligible() {
        return !categories.isEmpty();
    }

    /** Returns true when unknown figures could make it eligible. */
    public boolean mayBeEligible() {
        return isEligible() || procurementPme == null;
    }
}
