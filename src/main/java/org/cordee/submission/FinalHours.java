package org.cordee.submission;

import java.time.Duration;
import java.time.Instant;

/** The last thirty hours before the deadline, in which no open approval may prevent the deposit. */
public final class FinalHours {

    private static final Duration BEFORE_THE_DEADLINE = Duration.ofHours(30);

    private FinalHours() {}

    /** Returns the beginning of the last thirty hours. */
    public static Instant startOf(Instant deadline) {
        return deadline.minus(BEFORE_THE_DEADLINE);
    }
}
