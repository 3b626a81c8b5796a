package org.cordee.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** An amount in euros without VAT, exact to the cent, never negative. */
public record Amount(BigDecimal euros) implements Comparable<Amount> {

    /** Thirteen digits before the comma: the limit of the column {@code decimal(15,2)}. */
    private static final BigDecimal LIMIT = new BigDecimal("10000000000000");

    public static final Amount ZERO = new Amount(BigDecimal.ZERO);

    public Amount {
        // never toPlainString() before the range is known: 1E999999999 would fill the memory with zeros
        euros = euros.stripTrailingZeros();
        if (euros.scale() > 2) {
            throw new RuleViolation("shared.amount.more-than-cents", euros.toString());
        }
        if (euros.signum() < 0 || euros.compareTo(LIMIT) >= 0) {
            throw new RuleViolation("shared.amount.out-of-range", euros.toString());
        }
        euros = euros.setScale(2, RoundingMode.UNNECESSARY);
    }

    public static Amount of(String euros) {
        return new Amount(new BigDecimal(euros));
    }

    public static Amount ofCents(long cents) {
        return new Amount(BigDecimal.valueOf(cents, 2));
    }

    public static Amount sum(Collection<Amount> amounts) {
        return amounts.stream().reduce(ZERO, Amount::plus);
    }

    public Amount plus(Amount other) {
        return new Amount(euros.add(other.euros));
    }

    public long cents() {
        return euros.unscaledValue().longValueExact();
    }

    public boolean isZero() {
        return euros.signum() == 0;
    }

    @Override
    public int compareTo(Amount other) {
        return euros.compareTo(other.euros);
    }
}
