package org.cordee.tender;

import org.jspecify.annotations.Nullable;

/**
 * The provisions of a lot's documents for the duties that the law imposes on the buyer, beside those in the notice.
 * Null means that no user has read the documents for it.
 *
 * @param socialClause whether there is a condition on social matters or employment (L2112-2-1)
 * @param derogation the ground on which the buyer omits this condition; null when the documents name none
 * @param environmentalClause whether the conditions of execution take the environment into account (L2112-2)
 * @param environmentalCriterion whether an award criterion takes it into account (L2152-7)
 * @param comparedBy the criterion by which the offers are compared (R2152-7)
 * @param reservationNamed whether the documents name the article by which the lot is reserved (R2113-7, R2113-8)
 */
public record DutyTerms(
        @Nullable Boolean socialClause,
        @Nullable Derogation derogation,
        @Nullable Boolean environmentalClause,
        @Nullable Boolean environmentalCriterion,
        @Nullable Criterion comparedBy,
        @Nullable Boolean reservationNamed) {

    public static final DutyTerms UNKNOWN = new DutyTerms(null, null, null, null, null, null);

    /** The four grounds of L2112-2-1, in its order. */
    public enum Derogation {
        READY_SOLUTION,
        WEAK_LINK,
        HARD_TO_COMPETE,
        SHORT_WORKS
    }

    /** The criterion that decides between the offers. */
    public enum Criterion {
        SOLE_PRICE,
        SOLE_COST,
        SEVERAL
    }

    boolean contradictsItself() {
        return Boolean.TRUE.equals(socialClause) && derogation != null;
    }
}
