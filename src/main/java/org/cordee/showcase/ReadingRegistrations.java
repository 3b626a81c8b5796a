package org.cordee.showcase;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.cordee.showcase.ShownEntries.ShownEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads registrations and requests to demonstrators: for the person or the organisation that has the link, for
 * coordinators, and for the room that writes letters.
 */
@Component
@Transactional(readOnly = true)
public class ReadingRegistrations {

    private final Showcases showcases;
    private final Demonstrations demonstrations;
    private final Registrations registrations;
    private final DirectoryLookup directory;
    private final ObjectProvider<ShownEntries> entries;
    private final BusinessClock clock;

    ReadingRegistrations(
            Showcases showcases,
            Demonstrations demonstrations,
            Registrations registrations,
            DirectoryLookup directory,
            ObjectProvider<ShownEntries> entries,
            BusinessClock clock) {
        this.showcases = showcases;
        this.demonstrations = demonstrations;
        this.registrations = registrations;
        this.directory = directory;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * A demonstration that a registered person chose.
     *
     * @param title what is shown
     * @param startsAt when it begins
     * @param seated true when the person has a place; false while it waits for one
     * @param confirmed false while the organisation is asked again, because the demonstration was changed
     */
    public record ChosenDemonstration(String title, Instant startsAt, boolean seated, boolean confirmed) {}

    /**
     * The registration of one person, as this person reads it.
     *
     * @param showcaseId the event
     * @param showcaseState the state of the event
     * @param details the event
     * @param change how many times the event has changed since it was opened
     * @param name the person; null when it was erased
     * @param rank the place of the person on the waiting list, from 1; null when it does not wait
     * @param chosen the demonstrations that the person chose
     * @param endable true while the person may unregister
     */
    public record RegistrationView(
            UUID id,
            UUID showcaseId,
            ShowcaseState showcaseState,
            ShowcaseDetails details,
            int change,
            @Nullable String name,
            RegistrationState state,
            @Nullable Integer rank,
            List<ChosenDemonstration> chosen,
            boolean endable) {}

    /**
     * A person on the list of an event.
     *
     * @param id the registration
     * @param name the person; null when it was erased
     * @param email the address of the person; null when it was erased
     * @param kind in which capacity the person comes
     * @param organisation the organisation of the person as it was typed; null when none was given
     * @param needsArrangement true when the person needs an arrangement
     * @param arrangement which arrangement the person needs; null when nothing was written
     * @param state whether the person has a place, waits, was there or was absent
     * @param registeredAt when the person registered
     * @param demonstrations the titles of the demonstrations in which the person has a place
     */
    public record RegistrationRow(
            UUID id,
            @Nullable String name,
            @Nullable String email,
            AttendeeKind kind,
            @Nullable String organisation,
            boolean needsArrangement,
            @Nullable String arrangement,
            RegistrationState state,
            Instant registeredAt,
            List<String> demonstrations) {}

    /**
     * A request to show something, as the organisation that is asked reads it.
     *
     * @param id the demonstration
     * @param showcaseId the event
     * @param details the event
     * @param organisationId the organisation that is asked
     * @param organisation its name
     * @param title what it is asked to show
     * @param entry the entry of an impact booklet that the programme links to; null for none
     * @param startsAt when the demonstration begins
     * @param minutes its length in minutes
     * @param places the number of people that can attend
     * @param state the answer of the organisation, as far as it was given
     * @param answerable true while it may answer or change its answer
     */
    public record DemonstrationView(
            UUID id,
            UUID showcaseId,
            ShowcaseDetails details,
            UUID organisationId,
            String organisation,
            String title,
            @Nullable ShownEntry entry,
            Instant startsAt,
            int minutes,
            int places,
            DemonstrationState state,
            boolean answerable) {}

    /**
     * The recipient of letters about a registration.
     *
     * @param language in which the letters are written
     */
    public record RegisteredPerson(String name, String email, Locale language) {

        /** Omits the person, because this text may be logged. */
        @Override
        public String toString() {
            return "RegisteredPerson[…]";
        }
    }

    /**
     * Returns a registration for the holder of its link; the caller has checked the link.
     *
     * @throws NotFound when there is no such registration
     */
    public RegistrationView ofLink(UUID registrationId) {
        Registration registration = registrations.get(registrationId);
        Showcase showcase = showcases.get(registration.showcaseId());
        boolean waits = registration.state() == RegistrationState.WAITING;
        return new RegistrationView(
                registration.id(),
                showcase.id(),
                showcase.state(),
                showcase.details(),
                showcase.changes(),
                registration.attendee().name(),
                registration.state(),
                waits
                        ? 1 + registrations.countBefore(showcase.id(), registration.registeredAt(), registration.id())
                        : null,
                chosen(showcase, registration),
                (waits || registration.state() == RegistrationState.REGISTERED)
                        && clock.now().isBefore(showcase.details().startsAt()));
    }

    private List<ChosenDemonstration> chosen(Showcase showcase, Registration registration) {
        if (registration.choices().isEmpty()) {
            return List.of();
        }
        Map<UUID, RegistrationChoice> choices = registration.choices().stream()
                .collect(Collectors.toMap(RegistrationChoice::demonstrationId, Function.identity()));
        return demonstrations.ofShowcase(showcase.id()).stream()
                .filter(one -> one.isToCome() && choices.containsKey(one.id()))
                .map(one -> new ChosenDemonstration(
                        one.terms().title(),
                        showcase.details().at(one.terms().starts()),
                        Objects.requireNonNull(choices.get(one.id())).seated(),
                        one.state() == DemonstrationState.AGREED))
                .toList();
    }

    /** Returns true when a coordinator ended the registration, also with its event, and the person is not erased yet. */
    public boolean isRemoved(UUID registrationId) {
        return registrations
                .findById(registrationId)
                .filter(one -> one.state() == RegistrationState.CANCELLED && !one.isErased())
                .isPresent();
    }

    /**
     * Returns the person to whom letters about a registration are sent; empty when it was erased. Until the transaction
     * of the letter ends nobody erases it, so that the erasure finds the letter.
     */
    public Optional<RegisteredPerson> person(UUID registrationId) {
        return registrations.findSharedLocked(registrationId).flatMap(one -> {
            String name = one.attendee().name();
            String email = one.attendee().email();
            return name == null || email == null
                    ? Optional.empty()
                    : Optional.of(new RegisteredPerson(name, email, one.language()));
        });
    }

    /**
     * Returns one page of the people of an event, by name, without those that were cancelled.
     *
     * @throws NotFound for everybody but coordinators
     */
    public Page<RegistrationRow> list(Actor actor, UUID showcaseId, Pageable page) {
        actor.requireRole(Role.COORDINATOR);
        showcases.get(showcaseId);
        Page<Registration> found = registrations.list(showcaseId, page);
        Map<UUID, String> titles = found.isEmpty()
                ? Map.of()
                : demonstrations.ofShowcase(showcaseId).stream()
                        .collect(Collectors.toMap(
                                Demonstration::id, one -> one.terms().title()));
        return found.map(one -> row(one, titles));
    }

    private static RegistrationRow row(Registration registration, Map<UUID, String> titles) {
        Attendee attendee = registration.attendee();
        return new RegistrationRow(
                registration.id(),
                attendee.name(),
                attendee.email(),
                attendee.kind(),
                attendee.organisation(),
                attendee.needsArrangement(),
                attendee.arrangement(),
                registration.state(),
                registration.registeredAt(),
                registration.choices().stream()
                        .filter(RegistrationChoice::seated)
                        .map(choice -> titles.getOrDefault(choice.demonstrationId(), "—"))
                        .toList());
    }

    /**
     * Returns a request to the organisation that is asked.
     *
     * @throws NotFound for everybody else
     * @throws RuleViolation {@code account.unproven} for an account whose address is not proven
     */
    public DemonstrationView demonstration(Actor actor, UUID demonstrationId) {
        actor.requireProven();
        Demonstration demonstration = demonstrations.get(demonstrationId);
        if (!actor.actsFor(demonstration.terms().organisationId())) {
            throw new NotFound();
        }
        return view(demonstration);
    }

    /** Returns a request for the letter about it; empty when there is no such request. */
    public Optional<DemonstrationView> request(UUID demonstrationId) {
        return demonstrations.findById(demonstrationId).map(this::view);
    }

    private @Nullable ShownEntry entry(@Nullable UUID entryId) {
        ShownEntries booklets = entries.getIfAvailable();
        return booklets == null || entryId == null
                ? null
                : booklets.find(List.of(entryId)).stream().findFirst().orElse(null);
    }

    private DemonstrationView view(Demonstration demonstration) {
        Showcase showcase = showcases.get(demonstration.showcaseId());
        DemonstrationTerms terms = demonstration.terms();
        return new DemonstrationView(
                demonstration.id(),
                showcase.id(),
                showcase.details(),
                terms.organisationId(),
                directory.nameOf(terms.organisationId()),
                terms.title(),
                entry(terms.entryId()),
                showcase.details().at(terms.starts()),
                terms.minutes(),
                terms.places(),
                demonstration.state(),
                demonstration.state() != DemonstrationState.WITHDRAWN
                        && !showcase.state().isOver()
                        && clock.now().isBefore(showcase.details().startsAt()));
    }
}
