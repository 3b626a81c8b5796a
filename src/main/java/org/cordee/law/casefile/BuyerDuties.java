package org.cordee.law.casefile;

import java.util.Map;
import org.cordee.law.casefile.CaseTree.Tree;
import org.jspecify.annotations.Nullable;

/**
 * The duties of the buyer as its documents fulfil them in one lot; null when no user has read the documents for it.
 *
 * @param socialClause whether there is a condition on social matters or employment (L2112-2-1); an insertion clause is
 * one
 * @param derogation the ground on which the buyer does without one
 * @param environmentalClause whether the conditions of execution take the environment into account (L2112-2)
 * @param environmentalCriterion whether an award criterion does (L2152-7)
 * @param reservationNamed whether notice or documents say by which article the lot is reserved (R2113-7, R2113-8)
 */
public record BuyerDuties(
        @Nullable Boolean socialClause,
        Derogation derogation,
        @Nullable Boolean environmentalClause,
        @Nullable Boolean environmentalCriterion,
        @Nullable Criterion criterion,
        @Nullable Boolean reservationNamed) {

    public static final BuyerDuties UNKNOWN = new BuyerDuties(null, Derogation.NONE, null, null, null, null);

    /** The four grounds of L2112-2-1, in its order; NONE where the buyer invokes none. */
    public enum Derogation {
        NONE,
        READY_SOLUTION,
        WEAK_LINK,
        HARD_TO_COMPETE,
        SHORT_WORKS
    }

    /** The criteria by which offers are compared. */
    public enum Criterion {
        SOLE_PRICE,
        SOLE_COST,
        SEVERAL
    }

    static BuyerDuties read(YamlFields fields) {
        return new BuyerDuties(
                fields.get("socialClause", YamlValue::flag),
                fields.get("derogation", place -> place.oneOf(Derogation.class), Derogation.NONE),
                fields.get("environmentalClause", YamlValue::flag),
                fields.get("environmentalCriterion", YamlValue::flag),
                fields.get("criterion", place -> place.oneOf(Criterion.class)),
                fields.get("reservationNamed", YamlValue::flag));
    }

    Map<String, Object> tree() {
        return new Tree()
                .put("socialClause", socialClause)
                .put("derogation", derogation)
                .put("environmentalClause", environmentalClause)
                .put("environmentalCriterion", environmentalCriterion)
                .put("criterion", criterion)
                .put("reservationNamed", reservationNamed)
                .fields();
    }
}
