package org.cordee.showcase;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.Deadline;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * An event as its coordinator describes it, and as it is stored.
 *
 * @param title at most 160 characters
 * @param occasion the programme or the occasion of the event; may be empty
 * @param description what visitors will see; at most 2000 characters
 * @param startsAt when it begins
 * @param endsAt when it ends, on the same day in Paris
 * @param place where it takes place
 * @param access what is prepared for people with a disability, and how to get there; may be empty
 * @param contact the professional contact of the organiser
 * @param capacity the number of people that may register, 1 to 1000
 */
@Embeddable
public record ShowcaseDetails(
        @Column String title,
        @Column String occasion,
        @Column String description,
        @Column(name = "starts_at") Instant startsAt,
        @Column(name = "ends_at") Instant endsAt,
        @Embedded ShowcasePlace place,
        @Column(name = "access_notes") String access,
        @Embedded ShowcaseContact contact,
        @Column int capacity) {

    static final int MOST_PEOPLE = 1_000;

    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final int LONGEST_ACCESS = 500;

    /**
     * The words of an event, as they were typed.
     *
     * @param access what is prepared for people with a disability; may be empty
     */
    public record Words(String title, String occasion, String description, String access) {}

    /**
     * Checks a description.
     *
     * @param startsAt null when none was typed
     * @param endsAt null when none was typed
     * @throws RuleViolation with all refused fields: {@code title}, {@code occasion}, {@code description}, {@code
     * startsAt}, {@code endsAt}, {@code access}, {@code capacity}
     */
    public static ShowcaseDetails checked(
            Words words,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            ShowcasePlace place,
            ShowcaseContact contact,
            int capacity) {
        CollectedRefusals checks = new CollectedRefusals();
        if (capacity < 1 || capacity > MOST_PEOPLE) {
            checks.refuse(RuleViolation.of("capacity", "showcase.capacity.range", MOST_PEOPLE));
        }
        checks.require(() -> requireHours(startsAt, endsAt));
        String title = checks.read(() -> ShowcaseText.line("title", words.title(), LONGEST_TITLE), "");
        String occasion = checks.read(() -> ShowcaseText.optionalLine("occasion", words.occasion(), LONGEST_TITLE), "");
        String description =
                checks.read(() -> ShowcaseText.required("description", words.description(), LONGEST_DESCRIPTION), "");
        String access = checks.read(() -> ShowcaseText.optionalLine("access", words.access(), LONGEST_ACCESS), "");
        checks.throwIfRefused();
        if (startsAt == null || endsAt == null) {
            throw RuleViolation.of("startsAt", "showcase.time.missing");
        }
        return new ShowcaseDetails(title, occasion, description, startsAt, endsAt, place, access, contact, capacity);
    }

    private static void requireHours(@Nullable Instant startsAt, @Nullable Instant endsAt) {
        if (startsAt == null) {
            throw RuleViolation.of("startsAt", "showcase.time.missing");
        }
        if (endsAt == null) {
            throw RuleViolation.of("endsAt", "showcase.time.missing");
        }
        if (!endsAt.isAfter(startsAt)) {
            throw RuleViolation.of("endsAt", "showcase.time.order");
        }
        if (!dayOf(startsAt).equals(dayOf(endsAt))) {
            throw RuleViolation.of("endsAt", "showcase.time.same-day");
        }
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, Deadline.PARIS);
    }

    /** Returns the day in Paris. */
    public LocalDate day() {
        return dayOf(startsAt);
    }

    /** Returns the moment at which a time of day in Paris comes on the day of the event. */
    public Instant at(LocalTime time) {
        return day().atTime(time).atZone(Deadline.PARIS).toInstant();
    }

    /** Returns true when a visitor of the other event would come at another time or to another place. */
    boolean isElsewhereThan(ShowcaseDetails other) {
        return !startsAt.equals(other.startsAt) || !endsAt.equals(other.endsAt) || !place.equals(other.place);
    }

    ShowcaseDetails withContact(ShowcaseContact other) {
        return new ShowcaseDetails(title, occasion, description, startsAt, endsAt, place, access, other, capacity);
    }
}
