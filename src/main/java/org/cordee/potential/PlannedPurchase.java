package org.cordee.potential;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;

/**
 * One line of a programme.
 *
 * @param line the number of the line that a spreadsheet shows
 * @param label the buyer's own number or reference; null when the file has none
 * @param cpv digits of a CPV code; null when the file has none
 * @param amount before tax, above zero
 */
record PlannedPurchase(
        int line,
        @Nullable String label,
        String object,
        @Nullable String cpv,
        Amount amount,
        String place,
        Schedule schedule) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Returns the hours of work: amount × part of work / cost of an hour, rounded up to the whole hour, as the guides of
     * social clauses compute them (1,000,000 € × 50 % / 30 € = 16,667 hours).
     */
    long hours(Assumptions assumptions) {
        return amount.euros()
                .multiply(assumptions.labourShare().value())
                .divide(assumptions.hourlyCost().multiply(HUNDRED), 0, RoundingMode.CEILING)
                .longValueExact();
    }

    /** Returns the most hours of one month. */
    long hoursPerMonth(Assumptions assumptions) {
        return schedule.hoursOf(0, hours(assumptions));
    }
}
