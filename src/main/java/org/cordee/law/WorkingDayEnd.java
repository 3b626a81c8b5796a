package org.cordee.law;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.cordee.shared.Deadline;

/**
 * The hour at which tasks are due: the end of a working day in Paris, so never on a Saturday, a Sunday or one of the
 * eleven public holidays of all France (L3133-1 C. trav.). A duration in days counts calendar days at the same local
 * time and then goes on to the end of that day, or of the next working day. A duration that the domain states in hours
 * (an invitation of eight hours, the deposit 24 hours and the last call 30 hours before the deadline) stays exact.
 */
public final class WorkingDayEnd {

    /** The last working hour of the backward plan's table (D18), which a test compares. */
    static final LocalTime HOUR = LocalTime.of(18, 0);

    private static final WorkingDays FRANCE = new WorkingDays(HolidayZone.FR);

    private WorkingDayEnd() {}

    /** Returns the earliest end of a working day that is not before a moment. */
    public static Instant notBefore(Instant moment) {
        return notBefore(moment, FRANCE);
    }

    static Instant notBefore(Instant moment, WorkingDays days) {
        ZonedDateTime wanted = moment.atZone(Deadline.PARIS);
        LocalDate day = wanted.toLocalDate();
        boolean over = wanted.toLocalTime().isAfter(HOUR);
        return of(days.from(over ? day.plusDays(1) : day));
    }

    /** Returns the end of a day in Paris. */
    static Instant of(LocalDate day) {
        return day.atTime(HOUR).atZone(Deadline.PARIS).toInstant();
    }

    /**
     * Returns the due time of an act that takes some days.
     *
     * @param days whole days; the hours below a day are ignored
     * @param latest the due time is never after this, such as the deadline of the bid
     */
    public static Instant after(Instant start, Duration days, Instant latest) {
        return due(start, daysLater(start, days), latest);
    }

    /** Returns the due time of an act that takes some days, with no other limit. */
    public static Instant after(Instant start, Duration days) {
        return notBefore(daysLater(start, days));
    }

    /**
     * Returns the end of the working day of a wanted moment. Where that is too late, the wanted moment itself or the
     * latest possible one counts; when that is on a day without work, the end of the working day before it counts,
     * unless it has passed.
     */
    public static Instant due(Instant now, Instant wanted, Instant latest) {
        Instant end = notBefore(wanted);
        if (!end.isAfter(latest)) {
            return end;
        }
        Instant bound = wanted.isBefore(latest) ? wanted : latest;
        LocalDate day = LocalDate.ofInstant(bound, Deadline.PARIS);
        if (FRANCE.isWorkingDay(day)) {
            return bound;
        }
        Instant before = of(FRANCE.before(day, 1));
        return before.isAfter(now) ? before : bound;
    }

    private static Instant daysLater(Instant start, Duration days) {
        return start.atZone(Deadline.PARIS).plusDays(days.toDays()).toInstant();
    }
}
