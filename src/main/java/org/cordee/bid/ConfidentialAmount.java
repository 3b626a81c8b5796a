package org.cordee.bid;

import java.math.BigDecimal;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;

/**
 * An amount in the arguments of a refusal. The page shows the figure; a log or a stack trace shows only a placeholder.
 */
final class ConfidentialAmount extends Number {

    private static final long serialVersionUID = 1L;

    private final BigDecimal euros;

    private ConfidentialAmount(BigDecimal euros) {
        this.euros = euros;
    }

    public static ConfidentialAmount of(@Nullable Amount amount) {
        return new ConfidentialAmount(amount == null ? BigDecimal.ZERO : amount.euros());
    }

    public static ConfidentialAmount of(BigDecimal euros) {
        return new ConfidentialAmount(euros);
    }

    /**
     * Returns the given amount minus the agreed amount: positive when the price is too high, negative when it is too
     * low.
     */
    public static ConfidentialAmount difference(Amount given, Amount agreed) {
        return new ConfidentialAmount(given.euros().subtract(agreed.euros()));
    }

    @Override
    public int intValue() {
        return euros.intValue();
    }

    @Override
    public long longValue() {
        return euros.longValue();
    }

    @Override
    public float floatValue() {
        return euros.floatValue();
    }

    /**
     * Returns the amount as a double. An amount has at most fifteen digits, so two decimals survive the conversion
     * exactly.
     */
    @Override
    public double doubleValue() {
        return euros.doubleValue();
    }

    @Override
    public String toString() {
        return "confidential";
    }
}
