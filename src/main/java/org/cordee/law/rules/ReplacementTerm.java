package org.cordee.law.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.cordee.law.HolidayZone;
import org.cordee.law.LawSettings;
import org.cordee.law.WorkingDays;

/**
 * The period in which an excluded operator is replaced (L2141-13, L2141-14): calendar days, that of receipt not
 * counted, to the last second of the last. The Code does not say how they run.
 *
 * @param safe the limit without any extension
 * @param legal the usual reading: a last day that is no working day moves to the next working day
 */
record ReplacementTerm(ZonedDateTime safe, ZonedDateTime legal) {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    private static final String NEXT_WORKING_DAY = "NEXT_WORKING_DAY";

    /**
     * @param received in the zone of the place whose days count
     * @param on the day whose settings are used
     */
    public static ReplacementTerm of(ZonedDateTime received, LawSettings settings, LocalDate on, HolidayZone holidays) {
        return of(
                received,
                settings.whole(on, "replacement.days"),
                settings.text(on, "replacement.last-day").equals(NEXT_WORKING_DAY),
                new WorkingDays(holidays));
    }

    public static ReplacementTerm of(ZonedDateTime received, int days, boolean rolledOn, WorkingDays calendar) {
        ZoneId zone = received.getZone();
        LocalDate last = received.toLocalDate().plusDays(days);
        LocalDate open = rolledOn ? calendar.from(last) : last;
        return new ReplacementTerm(
                last.atTime(LAST_SECOND).atZone(zone), open.atTime(LAST_SECOND).atZone(zone));
    }
}
