package org.cordee.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The whole working hours of a place: from the first to the last of a working day, both included.
 *
 * @param first such as 9:00
 * @param last such as 18:00
 */
record WorkingHours(WorkingDays days, ZoneId zone, LocalTime first, LocalTime last) {

    /** Returns the latest hour that is not after a moment. */
    Instant notAfter(Instant moment) {
        ZonedDateTime hour = moment.atZone(zone).truncatedTo(ChronoUnit.HOURS);
        LocalDate day = hour.toLocalDate();
        if (!days.isWorkingDay(day) || hour.toLocalTime().isBefore(first)) {
            return at(days.before(day, 1), last);
        }
        return hour.toLocalTime().isAfter(last) ? at(day, last) : hour.toInstant();
    }

    /** Returns the earliest hour that is not before a moment. */
    Instant notBefore(Instant moment) {
        ZonedDateTime hour = wholeHour(moment).atZone(zone);
        LocalDate day = hour.toLocalDate();
        if (days.isWorkingDay(day) && !hour.toLocalTime().isAfter(last)) {
            return hour.toLocalTime().isBefore(first) ? at(day, first) : hour.toInstant();
        }
        return at(days.from(days.isWorkingDay(day) ? day.plusDays(1) : day), first);
    }

    /** Returns the earliest whole hour of the place that is not before a moment, in or out of working hours. */
    Instant wholeHour(Instant moment) {
        ZonedDateTime hour = moment.atZone(zone).truncatedTo(ChronoUnit.HOURS);
        return (hour.toInstant().isBefore(moment) ? hour.plusHours(1) : hour).toInstant();
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
