package org.cordee.shared;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The clock for rules, due dates and expiries. It can be pinned in demonstration and test; machine time (leases,
 * back-off, sessions, logs) is never read from it.
 */
public interface BusinessClock {

    /** Returns the current business time in UTC, in microseconds, the precision of the database. */
    Instant now();

    /** Returns false while the business time is not the time of the machine, because it is pinned or runs ahead. */
    default boolean isReal() {
        return true;
    }

    /** Returns today's date in Paris. */
    default LocalDate today() {
        return LocalDate.ofInstant(now(), Deadline.PARIS);
    }
}
