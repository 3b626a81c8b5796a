package org.cordee.potential;

import java.time.YearMonth;

/**
 * The work of one month of a programme.
 *
 * @param hours hours of all its purchases
 * @param reachableHours hours that the structures could do
 * @param insertionHours hours of people in insertion or with a disability among them
 */
public record MonthLoad(YearMonth month, long hours, long reachableHours, long insertionHours) {

    MonthLoad plus(long more, long moreReachable, long moreInsertion) {
        return new MonthLoad(month, hours + more, reachableHours + moreReachable, insertionHours + moreInsertion);
    }
}
