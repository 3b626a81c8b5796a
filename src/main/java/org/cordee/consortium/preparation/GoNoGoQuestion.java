package org.cordee.consortium.preparation;

import java.util.UUID;
import org.cordee.shared.RuleViolation;

/**
 * What only the one that would lead can say of a lot; each from 0 to 100.
 *
 * @param fit how well the contract suits what it wants to do
 * @param winChance how likely it is to win
 * @param formRisk how bearable the form asked for and the risks are: 100 is no worry
 * @param own how much of the work it covers itself, in per cent
 * @param partner whether somebody has already agreed to join
 */
public record GoNoGoQuestion(UUID lotId, int fit, int winChance, int formRisk, int own, boolean partner) {

    /** @throws RuleViolation naming the first field that is out of range */
    public GoNoGoQuestion {
        rated("fit", fit);
        rated("winChance", winChance);
        rated("formRisk", formRisk);
        rated("own", own);
    }

    /**
     * The value itself.
     *
     * @throws RuleViolation in that field when it is none of 0 to 100
     */
    public static int rated(String field, int value) {
        if (value < 0 || value > 100) {
            throw RuleViolation.of(field, "consortium.go-no-go.out-of-range", value);
        }
        return value;
    }
}
