package org.cordee.platform;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.parameter.Related;
import biweekly.property.Trigger;
import biweekly.util.Duration;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes due dates as an iCalendar file (RFC 5545). The same dates give the same bytes. */
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

    /** @param name shown by calendar programs that subscribe to the file */
    public static byte[] of(String name, List<DueDate> dates) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod("PUBLISH");
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        calendar.setRefreshInterval(
                Duration.builder().hours(HOURS_BETWEEN_READINGS).build());
        dates.forEach(date -> calendar.addEvent(event(date)));
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
        Duration dayBefore = Duration.builder().prior(true).days(1).build();
        event.addAlarm(VAlarm.display(new Trigger(dayBefore, Related.START), date.title()));
        return event;
    }
}
