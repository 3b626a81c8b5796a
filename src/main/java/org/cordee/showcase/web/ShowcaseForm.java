package org.cordee.showcase.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cordee.account.Who;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.DateTimeInput;
import org.cordee.shared.Deadline;
import org.cordee.shared.RuleViolation;
import org.cordee.showcase.ReadingShowcases.ShowcaseView;
import org.cordee.showcase.ShowcaseContact;
import org.cordee.showcase.ShowcaseDetails;
import org.cordee.showcase.ShowcaseDetails.Words;
import org.cordee.showcase.ShowcasePlace;
import org.jspecify.annotations.Nullable;

/**
 * An event as its coordinator types it.
 *
 * @param version the version that the user saw; 0 for a new event
 * @param day as the browser sends it, 2026-12-10
 * @param startsAt the time of day in Paris, as 09:30
 * @param endsAt the time of day in Paris, as 17:00
 */
record ShowcaseForm(
        Long version,
        String title,
        String occasion,
        String description,
        String day,
        String startsAt,
        String endsAt,
        String placeName,
        String address,
        String city,
        String department,
        String access,
        String contactName,
        String contactEmail,
        String contactPhone,
        @Nullable Integer capacity) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Stand for hours, a place and a contact that were refused, so that the other fields are checked too. */
    private static final Hours HOURS = new Hours(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));

    private static final ShowcasePlace PLACE = new ShowcasePlace("", "", "", "75", null);

    private static final ShowcaseContact CONTACT = new ShowcaseContact("", null, null);

    ShowcaseForm {
        version = version == null ? Long.valueOf(0) : version;
        title = text(title);
        occasion = text(occasion);
        description = text(description);
        day = text(day);
        startsAt = text(startsAt);
        endsAt = text(endsAt);
        placeName = text(placeName);
        address = text(address);
        city = text(city);
        department = text(department);
        access = text(access);
        contactName = text(contactName);
        contactEmail = text(contactEmail);
        contactPhone = text(contactPhone);
    }

    /** Returns an empty form with the person who fills it in as contact. */
    static ShowcaseForm empty(@Nullable Who who) {
        return new ShowcaseForm(
                0L,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                who == null ? "" : who.name(),
                who == null ? "" : who.email(),
                "",
                null);
    }

    static ShowcaseForm of(ShowcaseView view) {
        ShowcaseDetails details = view.details();
        ShowcaseContact contact = details.contact();
        return new ShowcaseForm(
                view.version(),
                details.title(),
                details.occasion(),
                details.description(),
                details.day().toString(),
                time(details.startsAt()),
                time(details.endsAt()),
                details.place().name(),
                details.place().address(),
                details.place().city(),
                details.place().department(),
                details.access(),
                contact.name(),
                text(contact.email()),
                text(contact.phone()),
                details.capacity());
    }

    /** @throws RuleViolation with all fields that cannot be read */
    ShowcaseDetails read() {
        CollectedRefusals checks = new CollectedRefusals();
        Hours hours = checks.read(this::hours, HOURS);
        ShowcasePlace place = checks.read(this::place, PLACE);
        ShowcaseContact contact = checks.read(this::contact, CONTACT);
        checks.require(() -> details(hours, place, contact));
        checks.throwIfRefused();
        return details(hours, place, contact);
    }

    private ShowcaseDetails details(Hours hours, ShowcasePlace place, ShowcaseContact contact) {
        return ShowcaseDetails.checked(
                new Words(title, occasion, description, access),
                hours.from,
                hours.until,
                place,
                contact,
                capacity == null ? 0 : capacity);
    }

    /** The beginning and the end. */
    private record Hours(Instant from, Instant until) {}

    private Hours hours() {
        CollectedRefusals checks = new CollectedRefusals();
        if (day.isBlank()) {
            checks.refuse(RuleViolation.of("day", "showcase.time.missing"));
        }
        Hours read = new Hours(
                checks.read(() -> moment("startsAt", startsAt), HOURS.from),
                checks.read(() -> moment("endsAt", endsAt), HOURS.until));
        checks.throwIfRefused();
        return read;
    }

    private ShowcasePlace place() {
        return ShowcasePlace.typed(placeName, address, city, department);
    }

    private ShowcaseContact contact() {
        return ShowcaseContact.typed(contactName, contactEmail, contactPhone);
    }

    private Instant moment(String field, String time) {
        ZonedDateTime read = time.isBlank() || day.isBlank()
                ? null
                : DateTimeInput.read(field, day.strip() + "T" + time.strip(), Deadline.PARIS, "showcase");
        if (read == null) {
            throw RuleViolation.of(field, "showcase.time.missing");
        }
        return read.toInstant();
    }

    private static String time(Instant instant) {
        return LocalDateTime.ofInstant(instant, Deadline.PARIS).format(TIME);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** Omits the contact, because this text may be logged. */
    @Override
    public String toString() {
        return "ShowcaseForm[…]";
    }
}
