package org.cordee.showcase;

import static org.cordee.showcase.RegistrationState.ABSENT;
import static org.cordee.showcase.RegistrationState.ATTENDED;
import static org.cordee.showcase.RegistrationState.CANCELLED;
import static org.cordee.showcase.RegistrationState.REGISTERED;
import static org.cordee.showcase.RegistrationState.WAITING;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.Aggregate;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.cordee.showcase.ShowcaseEvent.DemonstrationPlaceGiven;
import org.cordee.showcase.ShowcaseEvent.RegistrationCancelled;
import org.cordee.showcase.ShowcaseEvent.RegistrationEnded;
import org.cordee.showcase.ShowcaseEvent.RegistrationErased;
import org.cordee.showcase.ShowcaseEvent.RegistrationMade;
import org.cordee.showcase.ShowcaseEvent.RegistrationMoved;
import org.cordee.showcase.ShowcaseEvent.RegistrationPromoted;
import org.cordee.showcase.ShowcaseEvent.RegistrationReminded;
import org.cordee.showcase.ShowcaseEvent.RegistrationWaits;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** The registration of one person for one event, with the demonstrations that it chose. */
@Entity
@Table(name = "registration")
class Registration extends Aggregate {

    /** Somebody who registered less than this ago is not reminded. */
    private static final Duration FRESH = Duration.ofHours(24);

    /** Counts the changes, so that the version rises even when only the choices changed. */
    @Column
    private int revision;

    @Column(name = "showcase_id")
    private UUID showcaseId;

    @Embedded
    private Attendee attendee;

    @Column
    private String locale;

    @Enumerated(EnumType.STRING)
    @Column
    private RegistrationState state;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "registration_choice", joinColumns = @JoinColumn(name = "registration_id"))
    @OrderColumn(name = "position")
    private List<RegistrationChoice> choices = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Registration() {}

    private Registration(
            UUID showcaseId,
            Attendee attendee,
            Locale language,
            RegistrationState state,
            List<RegistrationChoice> choices,
            Instant now) {
        super(Ids.next());
        this.showcaseId = showcaseId;
        this.attendee = attendee;
        this.locale = language.getLanguage();
        this.state = state;
        this.registeredAt = now;
        this.choices.addAll(choices);
    }

    /**
     * Registers a person who gets a place of the event.
     *
     * @param chosen the demonstrations that it wants to attend
     * @param free those of them in which a place is free
     */
    static Registration make(
            Actor actor,
            UUID showcaseId,
            Attendee attendee,
            Locale language,
            Collection<UUID> chosen,
            Set<UUID> free,
            Instant now) {
        Registration registration =
                new Registration(showcaseId, attendee, language, REGISTERED, choices(chosen, free), now);
        registration.record(
                new RegistrationMade(EventHeader.outsideConsortia(actor, now), showcaseId, registration.id()));
        return registration;
    }

    /** Puts a person on the waiting list of a full event. */
    static Registration waiting(
            Actor actor, UUID showcaseId, Attendee attendee, Locale language, Collection<UUID> chosen, Instant now) {
        Registration registration =
                new Registration(showcaseId, attendee, language, WAITING, choices(chosen, Set.of()), now);
        registration.record(
                new RegistrationWaits(EventHeader.outsideConsortia(actor, now), showcaseId, registration.id()));
        return registration;
    }

    private static List<RegistrationChoice> choices(Collection<UUID> chosen, Set<UUID> free) {
        return chosen.stream()
                .map(one -> new RegistrationChoice(one, free.contains(one)))
                .toList();
    }

    /** Gives a person of the waiting list a place of the event. */
    void promote(Actor actor, Instant now) {
        if (state == WAITING) {
            state = REGISTERED;
            record(new RegistrationPromoted(EventHeader.outsideConsortia(actor, now), showcaseId, id()));
        }
    }

    /**
     * Gives a place in a chosen demonstration.
     *
     * @param told true when the person is not told by another letter of the same act
     */
    void seat(Actor actor, UUID demonstrationId, boolean told, Instant now) {
        int place = choices.indexOf(new RegistrationChoice(demonstrationId, false));
        if (state != REGISTERED || place < 0) {
            return;
        }
        choices.set(place, new RegistrationChoice(demonstrationId, true));
        revision++;
        if (told) {
            record(new DemonstrationPlaceGiven(
                    EventHeader.outsideConsortia(actor, now), showcaseId, id(), demonstrationId));
        }
    }

    /**
     * Ends the registration before the event. Repeating it changes nothing, and so does an end after the roll call.
     *
     * @param byOrganiser true when a coordinator ends it; else the person itself, whose data are erased at once
     * @return true when a place or a wait has ended
     */
    boolean cancel(Actor actor, boolean byOrganiser, Instant now) {
        if (!isOpen()) {
            return false;
        }
        state = CANCELLED;
        leaveDemonstrations();
        record(new RegistrationCancelled(EventHeader.outsideConsortia(actor, now), showcaseId, id(), byOrganiser));
        if (!byOrganiser) {
            erase(actor, now);
        }
        return true;
    }

    /** Ends the registration because the event was cancelled. */
    void end(Actor actor, Instant now) {
        if (isOpen()) {
            state = CANCELLED;
            leaveDemonstrations();
            record(new RegistrationEnded(EventHeader.outsideConsortia(actor, now), showcaseId, id()));
        }
    }

    /** Records a change of the event that the person has to know. */
    void move(Actor actor, int change, Instant now) {
        if (isOpen()) {
            record(new RegistrationMoved(EventHeader.outsideConsortia(actor, now), showcaseId, id(), change));
        }
    }

    /**
     * Removes a demonstration that is not shown any more from the choices.
     *
     * @param change the number of the change, under which the person is told
     */
    void loseDemonstration(Actor actor, UUID demonstrationId, int change, Instant now) {
        if (choices.removeIf(choice -> choice.demonstrationId().equals(demonstrationId))) {
            revision++;
            move(actor, change, now);
        }
    }

    private void leaveDemonstrations() {
        if (!choices.isEmpty()) {
            choices.clear();
            revision++;
        }
    }

    /** Reminds a person who has a place; one who registered within the last 24 hours needs no reminder. */
    void remind(int wave, Instant now) {
        if (state == REGISTERED && registeredAt.isBefore(now.minus(FRESH))) {
            record(new RegistrationReminded(EventHeader.outsideConsortia(Actor.system(), now), showcaseId, id(), wave));
        }
    }

    /** Records that the person was there; false when it was recorded before or has no place. */
    boolean attend() {
        if (state != REGISTERED && state != ABSENT) {
            return false;
        }
        state = ATTENDED;
        return true;
    }

    /** Takes a record of attendance back; false when there was none. */
    boolean undoAttendance() {
        if (state != ATTENDED) {
            return false;
        }
        state = REGISTERED;
        return true;
    }

    /** Records that the person was not there; false when it was, or has no place. */
    boolean missed() {
        if (state != REGISTERED) {
            return false;
        }
        state = ABSENT;
        return true;
    }

    /** Erases the personal data. Repeating it changes nothing. */
    void erase(Actor actor, Instant now) {
        if (erasedAt == null) {
            attendee = attendee.erased();
            erasedAt = now;
            record(new RegistrationErased(EventHeader.outsideConsortia(actor, now), showcaseId, id()));
        }
    }

    private boolean isOpen() {
        return state == REGISTERED || state == WAITING;
    }

    UUID showcaseId() {
        return showcaseId;
    }

    Attendee attendee() {
        return attendee;
    }

    Locale language() {
        return Locale.forLanguageTag(locale);
    }

    RegistrationState state() {
        return state;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    boolean isErased() {
        return erasedAt != null;
    }

    List<RegistrationChoice> choices() {
        return List.copyOf(choices);
    }
}
