package org.cordee.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cordee.shared.Amount;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The minimum capacities that the buyer asks of a candidate for one lot (R2142-6 to R2142-8). All members reach them
 * together (R2142-25). Null means that the buyer does not ask for this figure; zero counts as not asked.
 *
 * @param known false when no user has read the documents for it; both figures are null then
 * @param turnover yearly, in euros and cents
 * @param headcount persons, with two decimals: a part of a year's work counts as a part of a person
 */
@Embeddable
public record AskedCapacities(
        @Column(name = "capacities_known") boolean known,
        @Column(name = "asked_turnover") @Nullable Amount turnover,
        @Column(name = "asked_headcount") @Nullable BigDecimal headcount) {

    /** Stands for documents that no user has read for it yet. */
    public static final AskedCapacities UNKNOWN = new AskedCapacities(false, null, null);

    /** Stands for documents that were read and ask for no capacities. */
    public static final AskedCapacities NONE = new AskedCapacities(null, null);

    private static final BigDecimal MOST_PERSONS = BigDecimal.valueOf(10_000_000);
    private static final int FINEST = 2;

    public AskedCapacities(@Nullable Amount turnover, @Nullable BigDecimal headcount) {
        this(true, turnover, headcount);
    }

    public AskedCapacities {
        turnover = turnover == null || turnover.isZero() ? null : turnover;
        headcount = headcount == null || headcount.signum() == 0 ? null : persons(headcount);
    }

    /** Checks the range before the number is written out: 1E999999999 would fill the memory with zeros. */
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
