package org.cordee.showcase;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The demonstration that an organisation is asked to give, with its time.
 *
 * @param startMinute the minute of the day at which it begins, in Paris, 0 to 1439
 * @param minutes how long it lasts, 5 to 240
 * @param title at most 160 characters
 * @param places how many people can attend, 1 to 500
 * @param organisationId the organisation that shows it
 * @param entryId the entry of an impact booklet that it shows; null for none
 */
@Embeddable
public record DemonstrationTerms(
        @Column(name = "start_minute") int startMinute,
        @Column int minutes,
        @Column String title,
        @Column int places,
        @Column(name = "organisation_id") UUID organisationId,
        @Column(name = "entry_id") @Nullable UUID entryId) {

    private static final int LONGEST_TITLE = 160;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 240;
    private static final int MOST_PLACES = 500;
    private static final int MINUTES_OF_AN_HOUR = 60;
    private static final int MINUTES_OF_A_DAY = 24 * MINUTES_OF_AN_HOUR;

    /**
     * Checks the terms as they were typed.
     *
     * @param starts null when none was typed
     * @param organisationId null when none was chosen
     * @throws RuleViolation with all refused fields, named as the parameters; the organisation as {@code
     * organisation}
     */
    public static DemonstrationTerms checked(
            @Nullable LocalTime starts,
            int minutes,
            String title,
            int places,
            @Nullable UUID organisationId,
            @Nullable UUID entryId) {
        CollectedRefusals checks = new CollectedRefusals();
        if (starts == null) {
            checks.refuse(RuleViolation.of("starts", "showcase.time.missing"));
        }
        if (minutes < SHORTEST || minutes > LONGEST) {
            checks.refuse(RuleViolation.of("minutes", "showcase.demonstration.minutes", SHORTEST, LONGEST));
        }
        if (places < 1 || places > MOST_PLACES) {
            checks.refuse(RuleViolation.of("places", "showcase.demonstration.places", MOST_PLACES));
        }
        if (organisationId == null) {
            checks.refuse(RuleViolation.of("organisation", "showcase.demonstration.organisation"));
        }
        String words = checks.read(() -> ShowcaseText.line("title", title, LONGEST_TITLE), "");
        checks.throwIfRefused();
        if (starts == null || organisationId == null) {
            throw RuleViolation.of("starts", "showcase.time.missing");
        }
        int startMinute = starts.getHour() * MINUTES_OF_AN_HOUR + starts.getMinute();
        return new DemonstrationTerms(startMinute, minutes, words, places, organisationId, entryId);
    }

    /** Returns the time of day at which it begins, in Paris. */
    public LocalTime starts() {
        return LocalTime.of(startMinute / MINUTES_OF_AN_HOUR, startMinute % MINUTES_OF_AN_HOUR);
    }

    int endMinute() {
        return startMinute + minutes;
    }

    /** Returns true when nobody can attend both. */
    boolean overlaps(DemonstrationTerms other) {
        return startMinute < other.endMinute() && other.startMinute < endMinute();
    }

    /** Returns true when it lies within the hours of the event. */
    boolean isWithin(ShowcaseDetails event) {
        return endMinute() < MINUTES_OF_A_DAY
                && !event.at(starts()).isBefore(event.startsAt())
                && !event.at(starts().plusMinutes(minutes)).isAfter(event.endsAt());
    }

    /** Returns true when the people who chose it would come at another time. */
    boolean isAtAnotherTimeThan(DemonstrationTerms other) {
        return startMinute != other.startMinute || minutes != other.minutes;
    }

    /** Returns true when an organisation that agreed to the other terms has to be asked again. */
    boolean asksMoreThan(DemonstrationTerms other) {
        return startMinute != other.startMinute
                || minutes != other.minutes
                || !title.equals(other.title)
                || !organisationId.equals(other.organisationId)
                || !Objects.equals(entryId, other.entryId);
    }
}
