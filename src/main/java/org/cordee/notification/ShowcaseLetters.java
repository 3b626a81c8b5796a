package org.cordee.notification;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.notification.Occasion.Link;
import org.cordee.shared.Deadline;
import org.cordee.shared.EventHeader;
import org.cordee.showcase.AnsweringDemonstration;
import org.cordee.showcase.DemonstrationState;
import org.cordee.showcase.ReadingRegistrations;
import org.cordee.showcase.ReadingRegistrations.DemonstrationView;
import org.cordee.showcase.ReadingRegistrations.RegistrationView;
import org.cordee.showcase.RegisteringAttendees;
import org.cordee.showcase.RegistrationState;
import org.cordee.showcase.ShowcaseDetails;
import org.cordee.showcase.ShowcaseEvent;
import org.cordee.showcase.ShowcaseEvent.DemonstrationDeclined;
import org.cordee.showcase.ShowcaseEvent.DemonstrationPlaceGiven;
import org.cordee.showcase.ShowcaseEvent.DemonstrationWithdrawn;
import org.cordee.showcase.ShowcaseEvent.DemonstratorInvited;
import org.cordee.showcase.ShowcaseEvent.DemonstratorReminded;
import org.cordee.showcase.ShowcaseEvent.RegistrationCancelled;
import org.cordee.showcase.ShowcaseEvent.RegistrationEnded;
import org.cordee.showcase.ShowcaseEvent.RegistrationMade;
import org.cordee.showcase.ShowcaseEvent.RegistrationMoved;
import org.cordee.showcase.ShowcaseEvent.RegistrationPromoted;
import org.cordee.showcase.ShowcaseEvent.RegistrationReminded;
import org.cordee.showcase.ShowcaseEvent.RegistrationWaits;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Receives events about events at which solutions are shown. A registered person gets a link in each letter, because it
 * has no account, and the date for its calendar; an organisation that is asked to show something gets a link to answer.
 * What became untrue before the letter is written is not written: nobody is reminded of a place that it gave up.
 */
@Component
class ShowcaseLetters {

    /** The letters to a registered person; their subject is the registration, so that they are found when it is erased. */
    static final List<LetterKind> TO_ATTENDEE = List.of(
            LetterKind.SHOWCASE_REGISTERED,
            LetterKind.SHOWCASE_WAITING,
            LetterKind.SHOWCASE_PROMOTED,
            LetterKind.SHOWCASE_SEAT,
            LetterKind.SHOWCASE_REMINDER,
            LetterKind.SHOWCASE_CHANGED,
            LetterKind.SHOWCASE_CANCELLED,
            LetterKind.SHOWCASE_REMOVED);

    private static final String LISTENER_ID = "org.cordee.notification.ShowcaseLetters.on";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final WritingLetters writing;
    private final LetterContacts contacts;
    private final ReadingRegistrations reading;

    ShowcaseLetters(WritingLetters writing, LetterContacts contacts, ReadingRegistrations reading) {
        this.writing = writing;
        this.contacts = contacts;
        this.reading = reading;
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.showcase.ShowcaseEvent)")
    void on(ShowcaseEvent event) {
        if (event instanceof DemonstratorInvited asked) {
            ask(LetterKind.DEMONSTRATION_ASKED, asked.demonstrationId(), asked.round(), asked.linkExpiresAt());
        } else if (event instanceof DemonstratorReminded asked) {
            ask(LetterKind.DEMONSTRATION_REMINDER, asked.demonstrationId(), asked.wave(), asked.linkExpiresAt());
        } else if (event instanceof DemonstrationWithdrawn withdrawn) {
            reading.request(withdrawn.demonstrationId())
                    .ifPresent(view -> writing.write(
                            about(
                                    LetterKind.DEMONSTRATION_WITHDRAWN,
                                    event.eventId(),
                                    view,
                                    withdrawn.organisationId()),
                            withdrawn.organisationId()));
        } else if (event instanceof DemonstrationDeclined declined) {
            reading.request(declined.demonstrationId()).ifPresent(view -> toCoordinators(declined, view));
        } else {
            toAttendee(event);
        }
    }

    private void toAttendee(ShowcaseEvent event) {
        if (event instanceof RegistrationMade made) {
            write(LetterKind.SHOWCASE_REGISTERED, made.registrationId(), 0, RegistrationState.REGISTERED);
        } else if (event instanceof RegistrationWaits waits) {
            write(LetterKind.SHOWCASE_WAITING, waits.registrationId(), 0, RegistrationState.WAITING);
        } else if (event instanceof RegistrationPromoted promoted) {
            write(LetterKind.SHOWCASE_PROMOTED, promoted.registrationId(), 0, RegistrationState.REGISTERED);
        } else if (event instanceof DemonstrationPlaceGiven given) {
            int round = Math.floorMod(given.demonstrationId().hashCode(), Integer.MAX_VALUE);
            write(LetterKind.SHOWCASE_SEAT, given.registrationId(), round, RegistrationState.REGISTERED);
        } else if (event instanceof RegistrationReminded reminded) {
            write(
                    LetterKind.SHOWCASE_REMINDER,
                    reminded.registrationId(),
                    reminded.wave(),
                    RegistrationState.REGISTERED);
        } else if (event instanceof RegistrationMoved moved) {
            write(
                    LetterKind.SHOWCASE_CHANGED,
                    moved.registrationId(),
                    moved.change(),
                    RegistrationState.REGISTERED,
                    RegistrationState.WAITING);
        } else if (event instanceof RegistrationEnded ended) {
            write(LetterKind.SHOWCASE_CANCELLED, ended.registrationId(), 0, RegistrationState.CANCELLED);
        } else if (event instanceof RegistrationCancelled cancelled && cancelled.byOrganiser()) {
            write(LetterKind.SHOWCASE_REMOVED, cancelled.registrationId(), 0, RegistrationState.CANCELLED);
        }
    }

    /** Writes to a registered person whose data are not erased, while the registration is in one of the states. */
    private void write(LetterKind kind, UUID registrationId, int round, RegistrationState... states) {
        reading.person(registrationId).ifPresent(person -> {
            RegistrationView view = reading.ofLink(registrationId);
            if (!List.of(states).contains(view.state())) {
                return;
            }
            Occasion occasion = Occasion.of(kind, registrationId, EventHeader.NO_CONSORTIUM)
                    .round(round)
                    .showing(facts(view));
            boolean ended = view.state() == RegistrationState.CANCELLED;
            Occasion linked = ended
                    ? occasion.leadingTo("/showcases/" + view.showcaseId())
                    : occasion.with(new Link(
                            RegisteringAttendees.LINK_PURPOSE,
                            registrationId,
                            view.details().endsAt(),
                            false));
            writing.write(linked, null, new Recipient(person.email(), person.name(), person.language(), null));
        });
    }

    /** Asks an organisation that has not answered; one that answered before the letter was written gets none. */
    private void ask(LetterKind kind, UUID demonstrationId, int round, Instant expiresAt) {
        reading.request(demonstrationId)
                .filter(view -> view.state() == DemonstrationState.INVITED)
                .ifPresent(view -> writing.write(
                        about(kind, demonstrationId, view, view.organisationId())
                                .round(round)
                                .due(expiresAt)
                                .leadingTo("/demonstrations/" + demonstrationId)
                                .with(new Link(AnsweringDemonstration.LINK_PURPOSE, demonstrationId, expiresAt, true)),
                        view.organisationId()));
    }

    private void toCoordinators(DemonstrationDeclined declined, DemonstrationView view) {
        Occasion occasion = about(
                        LetterKind.DEMONSTRATION_DECLINED, declined.eventId(), view, declined.organisationId())
                .naming(declined.organisationId())
                .leadingTo("/showcases/" + view.showcaseId() + "/desk");
        contacts.coordinators().forEach(coordinator -> writing.write(occasion, null, coordinator));
    }

    /** Names the demonstration only while it is still that of the organisation, and not of its successor. */
    private static Occasion about(LetterKind kind, UUID subject, DemonstrationView view, UUID organisationId) {
        Map<FactKind, String> facts = facts(view.details());
        if (view.organisationId().equals(organisationId)) {
            facts.put(FactKind.DEMONSTRATION, time(view.startsAt()) + " " + view.title());
        }
        return Occasion.of(kind, subject, EventHeader.NO_CONSORTIUM).showing(facts);
    }

    private static Map<FactKind, String> facts(RegistrationView view) {
        Map<FactKind, String> facts = facts(view.details());
        String chosen = view.chosen().stream()
                .filter(one -> one.seated() && one.confirmed())
                .map(one -> time(one.startsAt()) + " " + one.title())
                .collect(Collectors.joining(" ; "));
        if (!chosen.isEmpty()) {
            facts.put(FactKind.DEMONSTRATION, chosen);
        }
        if (view.state() != RegistrationState.WAITING) {
            facts.put(FactKind.SHOWCASE_ENTRY, view.showcaseId() + "/" + view.change());
        }
        return facts;
    }

    private static Map<FactKind, String> facts(ShowcaseDetails details) {
        Map<FactKind, String> facts = new EnumMap<>(FactKind.class);
        facts.put(FactKind.SHOWCASE, details.title());
        facts.put(FactKind.SHOWCASE_AT, details.startsAt() + "/" + details.endsAt());
        facts.put(FactKind.PLACE, details.place().inWords());
        if (!details.access().isEmpty()) {
            facts.put(FactKind.ACCESS, details.access());
        }
        return facts;
    }

    private static String time(Instant instant) {
        return instant.atZone(Deadline.PARIS).format(TIME);
    }
}
