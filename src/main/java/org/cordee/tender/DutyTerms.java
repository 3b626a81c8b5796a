package org.cordee.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
@Embeddable
public record DutyTerms(
        @Column(name = "social_clause") @Nullable Boolean socialClause,

        @Enumerated(EnumType.STRING) @Column(name = "social_derogation") @Nullable
        Derogation derogation,

        @Column(name = "environmental_clause") @Nullable Boolean environmentalClause,
        @Column(name = "environmental_criterion") @Nullable Boolean environmentalCriterion,

        @Enumerated(EnumType.STRING) @Column(name = "compared_by") @Nullable
        Criterion comparedBy,

        @Column(name = "reservation_named") @Nullable Boolean reservationNamed) {

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
