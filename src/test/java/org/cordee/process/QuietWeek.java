package org.cordee.process;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Predicate;
import org.cordee.law.HolidayZone;
import org.cordee.law.WorkingDays;
import org.cordee.shared.Deadline;

/**
 * The moment at which process tests begin: a Wednesday morning before two weeks without a public holiday, so that no
 * test depends on the day of its run. {@code -Dcordee.tests.begin=2027-05-05} begins all of them on another day.
 */
final class QuietWeek {

    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final int TWO_WEEKS = 14;
    private static final WorkingDays FRANCE = new WorkingDays(HolidayZone.FR);
    private static final String CHOSEN = System.getProperty("cordee.tests.begin", "");

    private QuietWeek() {}

    /** Returns the first such moment that is not before the time, or the chosen day's while it is not over. */
    static Instant notBefore(Instant time) {
        if (!CHOSEN.isEmpty()) {
            Instant chosen = morning(LocalDate.parse(CHOSEN));
            return chosen.isBefore(time) ? time : chosen;
        }
        return time.atZone(Deadline.PARIS)
                .toLocalDate()
                .datesUntil(LocalDate.MAX)
                .filter(day -> day.getDayOfWeek() == DayOfWeek.WEDNESDAY)
                .filter(Predicate.not(QuietWeek::hasHolidaySoon))
                .map(QuietWeek::morning)
                .filter(morning -> !morning.isBefore(time))
                .findFirst()
                .orElseThrow();
    }

    private static boolean hasHolidaySoon(LocalDate day) {
        return day.datesUntil(day.plusDays(TWO_WEEKS)).anyMatch(FRANCE::isHoliday);
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(Deadline.PARIS).toInstant();
    }
}
