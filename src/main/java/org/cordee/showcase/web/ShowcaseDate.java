package org.cordee.showcase.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cordee.account.PublicAddress;
import org.cordee.platform.CalendarFile;
import org.cordee.platform.CalendarFile.Appointment;
import org.cordee.showcase.ReadingShowcases.ShowcaseView;
import org.cordee.showcase.ShowcaseCalendar;
import org.cordee.showcase.ShowcaseState;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Answers with the date of an event for a calendar. A cancelled event removes the entry. */
final class ShowcaseDate {

    private static final Duration FRESH = Duration.ofMinutes(15);

    private ShowcaseDate() {}

    /** @param now stands in the file as the moment at which it was made */
    static ResponseEntity<byte[]> answer(ShowcaseView view, PublicAddress address, Instant now) {
        Appointment date = new Appointment(
                ShowcaseCalendar.uid(view.id()),
                view.details().startsAt(),
                view.details().endsAt(),
                now,
                view.change(),
                view.details().title(),
                view.details().place().inWords(),
                address.of("/showcases/" + view.id()),
                view.state() == ShowcaseState.CANCELLED);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .header(HttpHeaders.CONTENT_TYPE, CalendarFile.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=" + CalendarFile.NAME)
                .header("X-Content-Type-Options", "nosniff")
                .body(CalendarFile.of("Cordée", List.of(), List.of(date)));
    }
}
