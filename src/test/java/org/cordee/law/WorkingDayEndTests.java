package org.cordee.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import org.cordee.feel.DecisionTables;
import org.cordee.shared.Deadline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Due times over evenings, weekends, holidays and the clock change, and close to a deadline. */
class WorkingDayEndTests {

    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-11-25T10:46:00+01:00, 2026-11-25T18:00:00+01:00",
        "2026-11-25T18:00:00+01:00, 2026-11-25T18:00:00+01:00",
        "2026-11-25T18:00:01+01:00, 2026-11-26T18:00:00+01:00",
        "2026-11-27T19:00:00+01:00, 2026-11-30T18:00:00+01:00",
        "2026-11-28T09:00:00+01:00, 2026-11-30T18:00:00+01:00",
        "2026-11-29T09:00:00+01:00, 2026-11-30T18:00:00+01:00",
        // Christmas is a Friday
        "2026-12-24T20:00:00+01:00, 2026-12-28T18:00:00+01:00",
        // Easter Monday
        "2027-03-27T12:00:00+01:00, 2027-03-30T18:00:00+02:00"
    })
    void isTheNextEighteenHoursOfAWorkingDay(ZonedDateTime moment, ZonedDateTime end) {
        assertThat(WorkingDayEnd.notBefore(moment.toInstant())).isEqualTo(end.toInstant());
    }

    @Test
    void isNeverOnASaturdayASundayOrAHoliday() {
        WorkingDays days = new WorkingDays(HolidayZone.FR);
        Instant start = Instant.parse("2026-01-01T07:30:00Z");
        for (int hours = 0; hours < 366 * 24; hours += 7) {
            Instant now = start.plus(Duration.ofHours(hours));

            ZonedDateTime due =
                    WorkingDayEnd.after(now, Duration.ofDays(2), FAR).atZone(Deadline.PARIS);

            assertThat(days.isWorkingDay(due.toLocalDate())).as("%s", due).isTrue();
            assertThat(due.toLocalTime()).isEqualTo(LocalTime.of(18, 0));
            assertThat(due.toInstant()).isAfterOrEqualTo(now.plus(Duration.ofHours(47)));
        }
    }

    @Test
    void countsCalendarDaysAtTheSameLocalTimeAcrossTheClockChange() {
        // Saturday half past six; three days later at the same local time the working day has ended
        Instant saturday = ZonedDateTime.parse("2026-10-24T18:30:00+02:00").toInstant();

        assertThat(WorkingDayEnd.after(saturday, Duration.ofDays(3)))
                .isEqualTo(ZonedDateTime.parse("2026-10-28T18:00:00+01:00").toInstant());
    }

    @ParameterizedTest(name = "{0}, at the latest {1}: {2}")
    @CsvSource({
        // the end of the day would be after the deadline
        "2026-11-25T10:00:00+01:00, 2026-11-26T12:00:00+01:00, 2026-11-26T10:00:00+01:00",
        "2026-11-25T14:00:00+01:00, 2026-11-26T12:00:00+01:00, 2026-11-26T12:00:00+01:00",
        // a day without work before a deadline on Monday morning
        "2026-11-27T10:00:00+01:00, 2026-11-30T12:00:00+01:00, 2026-11-27T18:00:00+01:00",
        "2026-11-27T18:30:00+01:00, 2026-11-30T12:00:00+01:00, 2026-11-28T18:30:00+01:00"
    })
    void staysBeforeTheDeadline(ZonedDateTime start, ZonedDateTime deadline, ZonedDateTime due) {
        assertThat(WorkingDayEnd.after(start.toInstant(), Duration.ofDays(1), deadline.toInstant()))
                .isEqualTo(due.toInstant());
    }

    @Test
    void isTheLastWorkingHourOfTheBackwardPlan() {
        long last = DecisionTables.onClasspath()
                .evaluate("backward-plan-compression", Map.of("on", LocalDate.of(2026, 11, 25)))
                .whole("lastHour");

        assertThat(WorkingDayEnd.HOUR.getHour()).isEqualTo((int) last);
    }
}
