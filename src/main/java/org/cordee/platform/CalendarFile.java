package org.cordee.platform;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.parameter.Related;
import biweekly.property.Status;
import biweekly.property.Trigger;
import biweekly.util.Duration;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes due dates and appointments as an iCalendar file (RFC 5545). The same dates give the same bytes. */
public final class CalendarFile {

    public static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

    /** The name of the file for its reader. */
    public static final String NAME = "cordee.ics";

    private static final String PRODUCT = "-//Cordee//Due dates//FR";
    private static final int HOURS_BETWEEN_READINGS = 1;

    private CalendarFile() {}

    /**
     * One due date.
     *
     * @param uid stays the same when the date moves, so that a calendar moves its entry
     * @param changedAt when the date was last set, as far as known
     * @param url the page of the act; null when the reader has none
     */
    public record DueDate(
            String uid,
            Instant at,
            Instant changedAt,
            String title,
            @Nullable String url) {}

    /**
     * One appointment, which takes the time of its reader.
     *
     * @param uid stays the same when the appointment moves, so that a calendar moves its entry
     * @param changedAt when it was last changed, as far as known
     * @param change the number of changes; a calendar keeps the entry with the highest one
     * @param place where it takes place, on one line
     * @param url a page about it; null for none
     * @param cancelled true when a calendar has to remove the entry
     */
    public record Appointment(
            String uid,
            Instant startsAt,
            Instant endsAt,
            Instant changedAt,
            int change,
            String title,
            String place,
            @Nullable String url,
            boolean cancelled) {}

    /** @param name shown by calendar programs that subscribe to the file */
    public static byte[] of(String name, List<DueDate> dates) {
        return of(name, dates, List.of());
    }

    /** @param name shown by calendar programs that subscribe to the file */
    public static byte[] of(String name, List<DueDate> dates, List<Appointment> appointments) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod("PUBLISH");
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        calendar.setRefreshInterval(
                Duration.builder().hours(HOURS_BETWEEN_READINGS).build());
        dates.forEach(date -> calendar.addEvent(event(date)));
        appointments.forEach(appointment -> calendar.addEvent(event(appointment)));
        return Biweekly.write(calendar).version(ICalVersion.V2_0).go().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns an event without a length, which blocks no time, with an alarm one day before. */
    private static VEvent event(DueDate date) {
        VEvent event = new VEvent();
        event.setUid(date.uid());
        event.setDateTimeStamp(Date.from(date.changedAt()));
        event.setDateStart(Date.from(date.at()));
        event.setSummary(date.title());
        event.setTransparency(true);
        if (date.url() != null) {
            event.setUrl(date.url());
        }
        event.addAlarm(dayBefore(date.title()));
        return event;
    }

    private static VEvent event(Appointment appointment) {
        VEvent event = new VEvent();
        event.setUid(appointment.uid());
        event.setDateTimeStamp(Date.from(appointment.changedAt()));
        event.setSequence(appointment.change());
        event.setDateStart(Date.from(appointment.startsAt()));
        event.setDateEnd(Date.from(appointment.endsAt()));
        event.setSummary(appointment.title());
        event.setLocation(appointment.place());
        event.setStatus(appointment.cancelled() ? Status.cancelled() : Status.confirmed());
        if (appointment.url() != null) {
            event.setUrl(appointment.url());
        }
        if (!appointment.cancelled()) {
            event.addAlarm(dayBefore(appointment.title()));
        }
        return event;
    }

    private static VAlarm dayBefore(String title) {
        Duration dayBefore = Duration.builder().prior(true).days(1).build();
        return VAlarm.display(new Trigger(dayBefore, Related.START), title);
    }
}
