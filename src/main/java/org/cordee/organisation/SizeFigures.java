package org.cordee.organisation;

import java.math.BigDecimal;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The three figures a size is judged by, of the last closed year; each may be unknown.
 *
 * @param headcount annual work units
 * @param turnover euros
 * @param balance balance sheet total, euros
 */
public record SizeFigures(
        @Nullable BigDecimal headcount,
        @Nullable BigDecimal turnover,
        @Nullable BigDecimal balance) {

    public static final SizeFigures UNKNOWN = new SizeFigures(null, null, null);

    public SizeFigures {
        refuseNegative("headcount", headcount);
        refuseNegative("turnover", turnover);
        refuseNegative("balance", balance);
    }

    public boolean areUnknown() {
        return headcount == null && turnover == null && balance == null;
    }

    private static void refuseNegative(String field, @Nullable BigDecimal figure) {
        if (figure != null && figure.signum() < 0) {
            throw RuleViolation.of(field, "organisation.figure.negative", figure.toPlainString());
        }
    }
}
