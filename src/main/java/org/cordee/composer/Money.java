package org.cordee.composer;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Converts shares of one lot into cents and into hours of work (amount × labour share ÷ hourly cost).
 *
 * @param cents the whole lot
 * @param labour ten-thousandths of a per cent of the amount that are wages; 0 when unknown, and then no hours can be
 * computed
 * @param hourlyCost cents an hour
 */
record Money(long cents, long labour, long hourlyCost) {

    /** A hundred per cent in ten-thousandths. */
    public static final int WHOLE = 1_000_000;

    private static final BigInteger PARTS = BigInteger.valueOf(WHOLE);

    public boolean knowsHours() {
        return labour > 0;
    }

    /** Returns a member's amount, rounded as in the negotiation; the remainder is the lead's. */
    public long centsOf(long share) {
        return new BigDecimal(BigInteger.valueOf(cents).multiply(BigInteger.valueOf(share)))
                .divide(BigDecimal.valueOf(WHOLE), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /**
     * Returns the hours of people in insertion that an amount can contain: its hours of work × the staff in insertion,
     * rounded down.
     */
    public long insertionHours(long amount, long staff) {
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(labour))
                .multiply(BigInteger.valueOf(staff))
                .divide(BigInteger.valueOf(hourlyCost).multiply(PARTS).multiply(PARTS))
                .longValueExact();
    }

    /** Returns the hours of work in one ten-thousandth of a per cent of the lot. */
    double hoursOfAPart() {
        return (double) cents * labour / hourlyCost / WHOLE / WHOLE;
    }

    /** Returns the largest share whose work fits into the hours. */
    public int shareWithin(long hours) {
        if (!knowsHours() || cents == 0) {
            return WHOLE;
        }
        return BigInteger.valueOf(hours)
                .multiply(BigInteger.valueOf(hourlyCost))
                .multiply(PARTS)
                .multiply(PARTS)
                .divide(BigInteger.valueOf(cents).multiply(BigInteger.valueOf(labour)))
                .min(PARTS)
                .intValueExact();
    }

    /**
     * Returns the smallest share that contains the hours of people in insertion; more than the whole when none does.
     */
    public int shareFor(long hours, long staff) {
        if (hours == 0) {
            return 0;
        }
        if (staff == 0 || !knowsHours() || insertionHours(cents, staff) < hours) {
            return WHOLE + 1;
        }
        int below = 0;
        int enough = WHOLE;
        while (enough - below > 1) {
            int middle = (below + enough) / 2;
            if (insertionHours(centsOf(middle), staff) >= hours) {
                enough = middle;
            } else {
                below = middle;
            }
        }
        return enough;
    }
}
