package org.cordee.potential;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The months in which a purchase is carried out.
 *
 * @param months 1 to {@value #LONGEST}
 */
record Schedule(YearMonth first, int months) {

    /** The longest duration of one purchase, in months. */
    static final int LONGEST = 48;

    Schedule {
        if (months < 1 || months > LONGEST) {
            throw new IllegalArgumentException("a purchase lasts 1 to " + LONGEST + " months, not " + months);
        }
    }

    /** Returns the months in their order. */
    List<YearMonth> all() {
        return IntStream.range(0, months).mapToObj(first::plusMonths).toList();
    }

    /** Returns the hours of one of the months, from 0: equal parts, and the rest on the first months. */
    long hoursOf(int month, long total) {
        return total / months + (month < total % months ? 1 : 0);
    }
}
