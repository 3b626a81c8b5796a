package org.cordee.law.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact quotient. Hours and cents are rounded only where a rule rounds. */
record Fraction(BigInteger above, BigInteger below) implements Comparable<Fraction> {

    public static final Fraction ZERO = of(0, 1);

    public static Fraction of(long above, long below) {
        return new Fraction(BigInteger.valueOf(above), BigInteger.valueOf(below));
    }

    public Fraction {
        if (below.signum() <= 0) {
            throw new IllegalArgumentException(above + " / " + below);
        }
        BigInteger common = above.gcd(below);
        if (common.signum() > 0) {
            above = above.divide(common);
            below = below.divide(common);
        }
    }

    public Fraction plus(Fraction other) {
        return new Fraction(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
    }

    public Fraction times(long factor, long divisor) {
        return new Fraction(above.multiply(BigInteger.valueOf(factor)), below.multiply(BigInteger.valueOf(divisor)));
    }

    Fraction over(Fraction other) {
        return new Fraction(above.multiply(other.below), below.multiply(other.above));
    }

    public long ceiling() {
        return rounded(0, RoundingMode.CEILING).longValueExact();
    }

    public long floor() {
        return rounded(0, RoundingMode.FLOOR).longValueExact();
    }

    public long nearest() {
        return rounded(0, RoundingMode.HALF_UP).longValueExact();
    }

    BigDecimal rounded(int decimals, RoundingMode mode) {
        return new BigDecimal(above).divide(new BigDecimal(below), decimals, mode);
    }

    @Override
    public int compareTo(Fraction other) {
        return above.multiply(other.below).compareTo(other.above.multiply(below));
    }
}
