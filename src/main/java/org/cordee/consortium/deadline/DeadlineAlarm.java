package org.cordee.consortium.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * When whoever leads is told that the deadline comes near and nothing is deposited. By practice a bid is deposited a day
 * before: from then on everything that goes wrong goes wrong too late.
 */
public enum DeadlineAlarm {
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

    /** The last one whose time has come, unless it had come before the grouping was opened: its lead knew. */
    public static Optional<DeadlineAlarm> due(Instant openedAt, Instant deadline, Instant now) {
        return Arrays.stream(values())
                .filter(alarm -> alarm.at(deadline).isAfter(openedAt))
                .filter(alarm -> !alarm.at(deadline).isAfter(now) && now.isBefore(deadline))
                .max(Comparator.comparing(alarm -> alarm.at(deadline)));
    }

    /** When the next one is to be looked for; a day after the deadline, when all is over, once there is none left. */
    public static Instant next(Instant deadline, Instant now) {
        return Arrays.stream(values())
                .map(alarm -> alarm.at(deadline))
                .filter(at -> at.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(deadline.plus(Duration.ofDays(1)));
    }
}
