package org.cordee.notification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.account.PublicAddress;
import org.cordee.platform.CalendarFile;
import org.cordee.platform.CalendarFile.Appointment;
import org.cordee.platform.CalendarFile.DueDate;
import org.cordee.shared.Deadline;
import org.cordee.showcase.ShowcaseCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes the dates that a letter shows and that are still to come as an iCalendar file, so that its reader can put them
 * into a calendar. The file holds no link that acts for its reader: such a link stays in the letter.
 */
@Component
class LetterCalendar {

    private final PublicAddress address;
    private final MessageSource texts;

    LetterCalendar(PublicAddress address, MessageSource texts) {
        this.address = address;
        this.texts = texts;
    }

    @Nullable
    String of(
            Occasion occasion,
            @Nullable ConsortiumBrief matter,
            LetterContent content,
            Recipient recipient,
            Instant now) {
        List<FactKind> facts = occasion.kind().facts();
        List<DueDate> dates = new ArrayList<>();
        Instant due = facts.contains(FactKind.DUE) ? occasion.dueAt() : null;
        if (due != null && due.isAfter(now)) {
            String opened = recipient.personId() == null ? null : occasion.page();
            String page = opened == null ? null : address.of(opened);
            dates.add(new DueDate("due-" + occasion.subjectId() + "@cordee", due, now, content.subject(), page));
        }
        String meeting = occasion.facts().get(FactKind.MEETING_AT);
        if (meeting != null && Instant.parse(meeting).isAfter(now)) {
            String uid = "meeting-" + occasion.subjectId() + "@cordee";
            dates.add(new DueDate(uid, Instant.parse(meeting), now, content.title(), null));
        }
        Deadline deadline = matter == null || !facts.contains(FactKind.OFFER_DEADLINE) ? null : matter.offerDeadline();
        if (deadline != null && matter != null && deadline.instant().isAfter(now)) {
            Locale locale = recipient.locale();
            String title = texts.getMessage("notification.fact.OFFER_DEADLINE", null, locale);
            dates.add(new DueDate(
                    "deadline-" + occasion.consortiumId() + "@cordee",
                    deadline.instant(),
                    now,
                    title + " · " + matter.consortiumName(),
                    null));
        }
        List<Appointment> appointments = appointments(occasion, now);
        return dates.isEmpty() && appointments.isEmpty()
                ? null
                : new String(CalendarFile.of("Cordée", dates, appointments), StandardCharsets.UTF_8);
    }

    /** Returns the event for which the reader of the letter has a place; a cancelled one leaves the calendar. */
    private List<Appointment> appointments(Occasion occasion, Instant now) {
        String entry = occasion.facts().get(FactKind.SHOWCASE_ENTRY);
        String hours = occasion.facts().get(FactKind.SHOWCASE_AT);
        if (entry == null || hours == null) {
            return List.of();
        }
        String[] ends = hours.split("/", 2);
        String[] idAndChange = entry.split("/", 2);
        return List.of(new Appointment(
                ShowcaseCalendar.uid(UUID.fromString(idAndChange[0])),
                Instant.parse(ends[0]),
                Instant.parse(ends[1]),
                now,
                Integer.parseInt(idAndChange[1]),
                occasion.facts().getOrDefault(FactKind.SHOWCASE, ""),
                occasion.facts().getOrDefault(FactKind.PLACE, ""),
                address.of("/showcases/" + idAndChange[0]),
                occasion.kind() == LetterKind.SHOWCASE_CANCELLED || occasion.kind() == LetterKind.SHOWCASE_REMOVED));
    }
}
