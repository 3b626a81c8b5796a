package org.cordee.bid;

import java.math.BigDecimal;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;

/** An amount inside a refusal: its reader is shown the figure, a log or a stack trace only that there was one. */
public final class Confidential extends Number {

    private static final long serialVersionUID = 1L;

    private final BigDecimal euros;

    private Confidential(BigDecimal euros) {
        this.euros = euros;
    }

    public static Confidential of(@Nullable Amount amount) {
        return new Confidential(amount == null ? BigDecimal.ZERO : amount.euros());
    }

    /** How much is too much (positive) or missing (negative). */
    public static Confidential difference(Amount given, Amount agreed) {
        return new Confidential(given.euros().subtract(agreed.euros()));
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

    /** Fifteen digits, as many as an amount has, survive the way through a double exactly enough for two decimals. */
    @Override
    public double doubleValue() {
        return euros.doubleValue();
    }

    @Override
    public String toString() {
        return "confidential";
    }
}
