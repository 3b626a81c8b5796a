package org.cordee.consortium;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The alarms for the lead when the deadline comes near and no receipt of the buyer's platform is recorded. Alarms are no
 * reminders: each is raised, however short the time since the one before. In practice a bid is deposited a day before:
 * later there is no time to repair an error.
 */
public enum DeadlineAlarm {
    DAY(Duration.ofHours(24)),
    FOUR_HOURS(Duration.ofHours(4)),
    TWO_HOURS(Duration.ofHours(2)),
    HALF_HOUR(Duration.ofMinutes(30));

    private final Duration before;

    DeadlineAlarm(Duration before) {
        this.before = before;
    }

    int minutes() {
        return (int) before.toMinutes();
    }

    Instant at(Instant deadline) {
        return deadline.minus(before);
    }

    /** Returns the times of all alarms, the earliest first. */
    public static List<Instant> times(Instant deadline) {
        return Arrays.stream(values()).map(alarm -> alarm.at(deadline)).toList();
    }

    /**
     * Returns the latest alarm whose time has come; empty for an alarm that lies before the opening of the consortium,
     * because its lead knew the deadline.
     */
    static Optional<DeadlineAlarm> due(Instant openedAt, Instant deadline, Instant now) {
        return Arrays.stream(values())
                .filter(alarm -> alarm.at(deadline).isAfter(openedAt))
                .filter(alarm -> !alarm.at(deadline).isAfter(now) && now.isBefore(deadline))
                .max(Comparator.comparing(alarm -> alarm.at(deadline)));
    }

    /** Returns the time of the next alarm; after the last alarm, one day after the deadline. */
    static Instant next(Instant deadline, Instant now) {
        return times(deadline).stream()
                .filter(at -> at.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(deadline.plus(Duration.ofDays(1)));
    }
}
