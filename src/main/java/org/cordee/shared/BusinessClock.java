package org.cordee.shared;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The time that rules, due dates and expiries are judged by. It can be pinned in demonstration and test; machine time
 * (leases, back-off, sessions, logs) is never read from it.
 */
public interface BusinessClock {

    /** Now in business time, UTC, to the microsecond that the database keeps. */
    Instant now();

    /** Today in Paris. */
    default LocalDate today() {
        return LocalDate.ofInstant(now(), Deadline.PARIS);
    }
}
