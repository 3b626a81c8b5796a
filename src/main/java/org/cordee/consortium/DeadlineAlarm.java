package org.cordee.consortium;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * The alarms for the lead when the deadline comes near and nothing is deposited. In practice a bid is deposited a day
 * before: later there is no time to repair an error.
 */
enum DeadlineAlarm {
    DAY(24),
    HOURS(4);

    private final int hours;

    DeadlineAlarm(int hours) {
        this.hours = hours;
    }

    public int hours() {
        return hours;
    }

    Instant at(Instant deadline) {
        return deadline.minus(Duration.ofHours(hours));
    }

    /**
     * Returns the latest alarm whose time has come; empty for an alarm that lies before the opening of the consortium,
     * because its lead knew the deadline.
     */
    public static Optional<DeadlineAlarm> due(Instant openedAt, Instant deadline, Instant now) {
        return Arrays.stream(values())
                .filter(alarm -> alarm.at(deadline).isAfter(openedAt))
                .filter(alarm -> !alarm.at(deadline).isAfter(now) && now.isBefore(deadline))
                .max(Comparator.comparing(alarm -> alarm.at(deadline)));
    }

    /** Returns the time of the next alarm; after the last alarm, one day after the deadline. */
    public static Instant next(Instant deadline, Instant now) {
        return Arrays.stream(values())
                .map(alarm -> alarm.at(deadline))
                .filter(at -> at.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(deadline.plus(Duration.ofDays(1)));
    }
}
