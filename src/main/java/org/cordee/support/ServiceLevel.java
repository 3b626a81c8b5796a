package org.cordee.support;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.cordee.law.HolidayZone;
import org.cordee.law.WorkingDays;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * The time a support organisation has to accept a request: working days, or working hours when the deadline for bids is
 * near. A working day lasts from 9:00 to 18:00 in Paris; a request that comes outside of it counts from the next 9:00.
 * The length of a working day is a choice of the product.
 *
 * @param answerDays working days
 * @param urgentHours working hours
 * @param urgentWithinDays a deadline less than so many days of 24 hours away is near
 */
record ServiceLevel(int answerDays, int urgentHours, int urgentWithinDays) {

    static final LocalTime FIRST = LocalTime.of(9, 0);
    static final LocalTime LAST = LocalTime.of(18, 0);

    private static final WorkingDays FRANCE = new WorkingDays(HolidayZone.FR);

    /**
     * Returns until when the organisation has to accept; never after a deadline that is still to come.
     *
     * @param offerDeadline the deadline for bids; null for a request outside of a grouping
     */
    Instant answerBy(Instant askedAt, @Nullable Instant offerDeadline) {
        Instant due = isUrgent(askedAt, offerDeadline) ? hoursAfter(askedAt) : daysAfter(askedAt);
        return offerDeadline != null && offerDeadline.isAfter(askedAt) && offerDeadline.isBefore(due)
                ? offerDeadline
                : due;
    }

    /** Tells if the deadline for bids is so near that hours count. */
    boolean isUrgent(Instant askedAt, @Nullable Instant offerDeadline) {
        return offerDeadline != null
                && offerDeadline.isAfter(askedAt)
                && Duration.between(askedAt, offerDeadline).compareTo(Duration.ofDays(urgentWithinDays)) < 0;
    }

    private Instant daysAfter(Instant askedAt) {
        ZonedDateTime start = workingTime(askedAt);
        LocalDate day = start.toLocalDate();
        for (int left = answerDays; left > 0; left--) {
            day = FRANCE.from(day.plusDays(1));
        }
        return day.atTime(start.toLocalTime()).atZone(Deadline.PARIS).toInstant();
    }

    private Instant hoursAfter(Instant askedAt) {
        ZonedDateTime at = workingTime(askedAt);
        Duration left = Duration.ofHours(urgentHours);
        Duration today = untilEvening(at);
        while (left.compareTo(today) > 0) {
            left = left.minus(today);
            at = morning(FRANCE.from(at.toLocalDate().plusDays(1)));
            today = untilEvening(at);
        }
        return at.plus(left).toInstant();
    }

    private static Duration untilEvening(ZonedDateTime at) {
        return Duration.between(at, at.toLocalDate().atTime(LAST).atZone(Deadline.PARIS));
    }

    /** Returns the moment itself during working hours, else the next 9:00 of a working day. */
    private static ZonedDateTime workingTime(Instant moment) {
        ZonedDateTime local = moment.atZone(Deadline.PARIS);
        LocalDate day = local.toLocalDate();
        if (!FRANCE.isWorkingDay(day)) {
            return morning(FRANCE.from(day));
        }
        if (local.toLocalTime().isBefore(FIRST)) {
            return morning(day);
        }
        return local.toLocalTime().isBefore(LAST) ? local : morning(FRANCE.from(day.plusDays(1)));
    }

    private static ZonedDateTime morning(LocalDate day) {
        return day.atTime(FIRST).atZone(Deadline.PARIS);
    }
}
