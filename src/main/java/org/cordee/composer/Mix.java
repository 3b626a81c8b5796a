package org.cordee.composer;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Assigns each part an operator and a share. Two mixes with the same values are equal.
 *
 * @param operators of each part, {@link #LEAD} where the lead keeps it
 * @param shares of each part in ten-thousandths of a per cent of the lot
 */
record Mix(int[] operators, int[] shares) {

    /** Stands for a part that the lead keeps. */
    public static final int LEAD = -1;

    public Mix {
        operators = operators.clone();
        shares = shares.clone();
    }

    @Override
    public int[] operators() {
        return operators.clone();
    }

    @Override
    public int[] shares() {
        return shares.clone();
    }

    public int operator(int part) {
        return operators[part];
    }

    public int share(int part) {
        return shares[part];
    }

    int size() {
        return operators.length;
    }

    int shared() {
        return Arrays.stream(shares).sum();
    }

    Mix with(int part, int share) {
        int[] changed = shares.clone();
        changed[part] = share;
        return new Mix(operators, changed);
    }

    /** Returns the number of parts with another operator. */
    int differences(Mix other) {
        return (int) IntStream.range(0, operators.length)
                .filter(part -> operators[part] != other.operators[part])
                .count();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mix mix && Arrays.equals(operators, mix.operators) && Arrays.equals(shares, mix.shares);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(operators) * 31 + Arrays.hashCode(shares);
    }

    @Override
    public String toString() {
        return Arrays.toString(operators) + Arrays.toString(shares);
    }
}
