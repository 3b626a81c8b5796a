package org.cordee.tender.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cordee.shared.Amount;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What the buyer asks of a candidate for one lot at least (R2142-6 to R2142-8). All members have it together (R2142-25); null
 * is what the buyer does not ask, and to ask for none is not to ask.
 *
 * @param turnover of a year, in euros and cents
 * @param headcount persons, to the hundredth: a part of a year's work counts as such
 */
public record AskedCapacities(
        @Nullable Amount turnover, @Nullable BigDecimal headcount) {

    /** Somebody read the documents, and they ask for none. */
    public static final AskedCapacities NONE = new AskedCapacities(null, null);

    private static final BigDecimal MOST_PERSONS = BigDecimal.valueOf(10_000_000);
    private static final int FINEST = 2;

    public AskedCapacities {
        turnover = turnover == null || turnover.isZero() ? null : turnover;
        headcount = headcount == null || headcount.signum() == 0 ? null : persons(headcount);
    }

    /** Never written out before its range is known: 1E999999999 would fill the memory with zeros. */
    private static BigDecimal persons(BigDecimal headcount) {
        BigDecimal plain = headcount.stripTrailingZeros();
        if (plain.signum() < 0 || plain.compareTo(MOST_PERSONS) >= 0 || plain.scale() > FINEST) {
            throw RuleViolation.of("headcount", "tender.headcount.out-of-range", headcount.toString());
        }
        return plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
