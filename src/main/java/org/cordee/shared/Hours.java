package org.cordee.shared;

/** A whole number of hours of work, never negative. */
public record Hours(int value) implements Comparable<Hours> {

    public static final Hours NONE = new Hours(0);

    public Hours {
        if (value < 0) {
            throw new RuleViolation("shared.hours.negative", value);
        }
    }

    public Hours plus(Hours other) {
        return new Hours(Math.addExact(value, other.value));
    }

    @Override
    public int compareTo(Hours other) {
        return Integer.compare(value, other.value);
    }
}
