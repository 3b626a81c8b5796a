package org.cordee.opportunity;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.cordee.shared.Deadline;

/** How often a person gets the digest of its watch. */
public enum DigestPace {
    /** One letter on Monday morning. */
    WEEKLY,
    /** One letter in the morning of each working day. */
    DAILY,
    /**
     * At once when a near opportunity comes, at most one letter an hour; without one on each working day in the
     * morning.
     */
    NEAR_AT_ONCE,
    NEVER;

    private static final long SECONDS_OF_AN_HOUR = 3600;

    /**
     * Returns when the next regular digest is due; empty for {@link #NEVER}.
     *
     * @param hour the hour of the day in Paris
     */
    Optional<Instant> next(Instant now, int hour) {
        if (this == NEVER) {
            return Optional.empty();
        }
        ZonedDateTime there = now.atZone(Deadline.PARIS);
        LocalDate day = there.toLocalDate();
        while (!writesOn(day) || !at(day, hour).isAfter(there)) {
            day = day.plusDays(1);
        }
        return Optional.of(at(day, hour).toInstant());
    }

    /** Tells if a regular digest is written on this day. */
    private boolean writesOn(LocalDate day) {
        DayOfWeek name = day.getDayOfWeek();
        return switch (this) {
            case WEEKLY -> name == DayOfWeek.MONDAY;
            case DAILY, NEAR_AT_ONCE -> name != DayOfWeek.SATURDAY && name != DayOfWeek.SUNDAY;
            case NEVER -> false;
        };
    }

    /**
     * Returns the last moment at or before now at which a regular digest was due.
     *
     * @throws IllegalStateException for {@link #NEVER}
     */
    Instant last(Instant now, int hour) {
        if (this == NEVER) {
            throw new IllegalStateException("no digest is ever due");
        }
        ZonedDateTime there = now.atZone(Deadline.PARIS);
        LocalDate day = there.toLocalDate();
        while (!writesOn(day) || at(day, hour).isAfter(there)) {
            day = day.minusDays(1);
        }
        return at(day, hour).toInstant();
    }

    /** Returns the number of the hour since 1970, which names the period of a digest. */
    static int periodOf(Instant moment) {
        return Math.toIntExact(Math.floorDiv(moment.getEpochSecond(), SECONDS_OF_AN_HOUR));
    }

    private static ZonedDateTime at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(Deadline.PARIS);
    }
}
