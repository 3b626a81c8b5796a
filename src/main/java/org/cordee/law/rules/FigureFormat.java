package org.cordee.law.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Formats figures of an answer: euros and percentages as exact texts of two decimals. */
final class FigureFormat {

    private FigureFormat() {}

    public static String euros(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    /** Formats a part in per cent; a value that is below or above a threshold is never rounded onto it. */
    public static String percentage(Fraction part, Fraction whole, String threshold) {
        Fraction percent = part.over(whole).times(100, 1);
        BigDecimal limit = new BigDecimal(threshold);
        BigDecimal nearest = percent.rounded(2, RoundingMode.HALF_UP);
        int side = percent.compareTo(ofDecimal(limit));
        if (side < 0 && nearest.compareTo(limit) >= 0) {
            return percent.rounded(2, RoundingMode.DOWN).toPlainString();
        }
        boolean falselyEqual = side > 0 && nearest.compareTo(limit) <= 0;
        return (falselyEqual ? percent.rounded(2, RoundingMode.UP) : nearest).toPlainString();
    }

    /** Returns the smallest part of a whole that reaches a percentage, rounded up. */
    public static long smallestPart(Fraction whole, String percent) {
        Fraction limit = ofDecimal(new BigDecimal(percent));
        return new Fraction(whole.above().multiply(limit.above()), whole.below().multiply(limit.below()))
                .times(1, 100)
                .ceiling();
    }

    /** Returns the percentage points of a part, rounded up so that they are enough. */
    public static String points(long part, long whole) {
        return Fraction.of(part, whole)
                .times(100, 1)
                .rounded(2, RoundingMode.UP)
                .toPlainString();
    }

    private static Fraction ofDecimal(BigDecimal value) {
        return Fraction.of(value.setScale(4).unscaledValue().longValueExact(), 10_000);
    }
}
