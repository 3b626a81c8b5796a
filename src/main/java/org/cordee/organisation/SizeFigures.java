package org.cordee.organisation;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The three figures that decide the size, of the last closed year; each may be unknown.
 *
 * @param headcount annual work units
 * @param turnover euros
 * @param balance balance sheet total, euros
 */
@Embeddable
public record SizeFigures(
        @Nullable BigDecimal headcount,
        @Nullable BigDecimal turnover,
        @Nullable BigDecimal balance) {

    private static final BigDecimal MOST_PEOPLE = BigDecimal.valueOf(10_000_000);
    private static final BigDecimal MOST_EUROS = BigDecimal.valueOf(1_000_000_000_000_000L);
    private static final int FINEST = 10;

    public static final SizeFigures UNKNOWN = new SizeFigures(null, null, null);

    public SizeFigures {
        headcount = checked("headcount", headcount, MOST_PEOPLE);
        turnover = checked("turnover", turnover, MOST_EUROS);
        balance = checked("balance", balance, MOST_EUROS);
    }

    /** Checks the range before the number is written out: 1E999999999 would fill the memory with zeros. */
    private static @Nullable BigDecimal checked(String field, @Nullable BigDecimal figure, BigDecimal most) {
        if (figure == null) {
            return null;
        }
        if (figure.signum() < 0) {
            throw RuleViolation.of(field, "organisation.figure.negative", figure.toString());
        }
        BigDecimal plain = figure.stripTrailingZeros();
        if (plain.compareTo(most) >= 0 || plain.scale() > FINEST) {
            throw RuleViolation.of(field, "organisation.figure.out-of-range", figure.toString());
        }
        return plain.setScale(2, RoundingMode.HALF_UP);
    }
}
