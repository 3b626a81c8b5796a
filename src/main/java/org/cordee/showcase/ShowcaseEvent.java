package org.cordee.showcase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cordee.shared.EventHeader;
import org.cordee.shared.PlatformFact;

/** The facts about events, their demonstrations and registrations: ids, dates and counts, never a name or a text. */
public sealed interface ShowcaseEvent extends PlatformFact {

    UUID showcaseId();

    /** A coordinator began the description of an event. */
    record ShowcaseDrafted(EventHeader stamp, UUID showcaseId) implements ShowcaseEvent {}

    /** A coordinator changed the description of an event, but neither its time nor its place. */
    record ShowcaseChanged(EventHeader stamp, UUID showcaseId) implements ShowcaseEvent {}

    /**
     * A coordinator changed the time or the place of an event that was open before.
     *
     * @param change the number of such changes, from 1
     */
    record ShowcaseMoved(EventHeader stamp, UUID showcaseId, int change) implements ShowcaseEvent {}

    /** Everybody may read the event and register. */
    record ShowcaseOpened(EventHeader stamp, UUID showcaseId) implements ShowcaseEvent {}

    /** The registration was closed. */
    record ShowcaseClosed(EventHeader stamp, UUID showcaseId) implements ShowcaseEvent {}

    /** The event has taken place. */
    record ShowcaseHeld(EventHeader stamp, UUID showcaseId) implements ShowcaseEvent {}

    /** A coordinator cancelled the event; the reason stands on its page. */
    record ShowcaseCancelled(EventHeader stamp, UUID showcaseId) implements ShowcaseEvent {}

    /** A coordinator recorded what came of the event. */
    record OutcomeRecorded(EventHeader stamp, UUID showcaseId, LocalDate recordedOn) implements ShowcaseEvent {}

    /**
     * A coordinator asks an organisation to show something.
     *
     * @param round from 1; an organisation is asked again when time or length have changed
     * @param linkExpiresAt until when the link of the letter answers
     */
    record DemonstratorInvited(
            EventHeader stamp,
            UUID showcaseId,
            UUID demonstrationId,
            UUID organisationId,
            int round,
            Instant linkExpiresAt)
            implements ShowcaseEvent {}

    /**
     * The organisation has not answered yet and is reminded.
     *
     * @param wave from 1, counted over all invitations: 1 or 2 after the first one, 3 or 4 after the second one
     * @param linkExpiresAt until when the link of the letter answers
     */
    record DemonstratorReminded(
            EventHeader stamp,
            UUID showcaseId,
            UUID demonstrationId,
            UUID organisationId,
            int wave,
            Instant linkExpiresAt)
            implements ShowcaseEvent {}

    /** The organisation agreed: the demonstration is public. */
    record DemonstrationAgreed(EventHeader stamp, UUID showcaseId, UUID demonstrationId, UUID organisationId)
            implements ShowcaseEvent {}

    /** The organisation declined, or took its consent back. */
    record DemonstrationDeclined(EventHeader stamp, UUID showcaseId, UUID demonstrationId, UUID organisationId)
            implements ShowcaseEvent {}

    /**
     * A coordinator took a demonstration from the programme, or cancelled the event. The organisation, which had not
     * declined, has to know it.
     */
    record DemonstrationWithdrawn(EventHeader stamp, UUID showcaseId, UUID demonstrationId, UUID organisationId)
            implements ShowcaseEvent {}

    /** A person has a place. */
    record RegistrationMade(EventHeader stamp, UUID showcaseId, UUID registrationId) implements ShowcaseEvent {}

    /** The event is full: the person is on the waiting list. */
    record RegistrationWaits(EventHeader stamp, UUID showcaseId, UUID registrationId) implements ShowcaseEvent {}

    /** A person of the waiting list got a place. */
    record RegistrationPromoted(EventHeader stamp, UUID showcaseId, UUID registrationId) implements ShowcaseEvent {}

    /** A registered person got the place in a demonstration for which it waited. */
    record DemonstrationPlaceGiven(EventHeader stamp, UUID showcaseId, UUID registrationId, UUID demonstrationId)
            implements ShowcaseEvent {}

    /**
     * A registration has ended before the event.
     *
     * @param byOrganiser true when a coordinator removed it, so that the person has to know it
     */
    record RegistrationCancelled(EventHeader stamp, UUID showcaseId, UUID registrationId, boolean byOrganiser)
            implements ShowcaseEvent {}

    /** The event of a registered or waiting person was cancelled. */
    record RegistrationEnded(EventHeader stamp, UUID showcaseId, UUID registrationId) implements ShowcaseEvent {}

    /**
     * The time, the place or the chosen demonstrations of a person have changed.
     *
     * @param change the number of the change of the event, from 1
     */
    record RegistrationMoved(EventHeader stamp, UUID showcaseId, UUID registrationId, int change)
            implements ShowcaseEvent {}

    /**
     * A registered person is reminded of the event.
     *
     * @param wave 1 or 2
     */
    record RegistrationReminded(EventHeader stamp, UUID showcaseId, UUID registrationId, int wave)
            implements ShowcaseEvent {}

    /** The personal data of a registration were erased; its letters are emptied and its links end. */
    record RegistrationErased(EventHeader stamp, UUID showcaseId, UUID registrationId) implements ShowcaseEvent {}

    /**
     * A coordinator recorded who came.
     *
     * @param attended how many were recorded as present by this act
     * @param undone how many were recorded as present before and are not any more
     */
    record AttendanceRecorded(EventHeader stamp, UUID showcaseId, int attended, int undone) implements ShowcaseEvent {}

    /** A coordinator ended the roll call: those that were not there are recorded as absent. */
    record AttendanceFinished(EventHeader stamp, UUID showcaseId, int absent) implements ShowcaseEvent {}

    /** A coordinator took the list of the registered people as a file. */
    record RegistrationsExported(EventHeader stamp, UUID showcaseId, int rows, String format)
            implements ShowcaseEvent {}
}
