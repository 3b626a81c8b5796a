package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.RuleViolation;

/**
 * The ratings of a lot that only the possible lead can give; each from 0 to 100.
 *
 * @param fit how well the contract suits its plans
 * @param winChance how likely it is to win
 * @param formRisk how acceptable the required form and the risks are: 100 means no concern
 * @param own the part of the work that it does itself, in per cent
 * @param partner whether a partner has already agreed to join
 */
public record GoNoGoQuestion(UUID lotId, int fit, int winChance, int formRisk, int own, boolean partner) {

    /**
     * Checks that every rating is between 0 and 100.
     *
     * @throws RuleViolation naming the first field that is out of range
     */
    public GoNoGoQuestion {
        rated("fit", fit);
        rated("winChance", winChance);
        rated("formRisk", formRisk);
        rated("own", own);
    }

    /**
     * Returns the value if it is between 0 and 100.
     *
     * @throws RuleViolation in that field otherwise
     */
    public static int rated(String field, int value) {
        if (value < 0 || value > 100) {
            throw RuleViolation.of(field, "consortium.go-no-go.out-of-range", value);
        }
        return value;
    }
}
