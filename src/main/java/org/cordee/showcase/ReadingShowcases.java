package org.cordee.showcase;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.showcase.ShownEntries.ShownEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads events as everybody may read them, and as their coordinators do. */
@Component
@Transactional(readOnly = true)
public class ReadingShowcases {

    private final Showcases showcases;
    private final Demonstrations demonstrations;
    private final Registrations registrations;
    private final GivingPlaces places;
    private final DirectoryLookup directory;
    private final ObjectProvider<ShownEntries> entries;
    private final BusinessClock clock;

    ReadingShowcases(
            Showcases showcases,
            Demonstrations demonstrations,
            Registrations registrations,
            GivingPlaces places,
            DirectoryLookup directory,
            ObjectProvider<ShownEntries> entries,
            BusinessClock clock) {
        this.showcases = showcases;
        this.demonstrations = demonstrations;
        this.registrations = registrations;
        this.places = places;
        this.directory = directory;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * An event in a list.
     *
     * @param id the event
     * @param state how far the event is
     * @param title what the event is called
     * @param occasion the programme or the occasion of the event; empty when there is none
     * @param startsAt when it begins
     * @param endsAt when it ends
     * @param place the place on one line
     * @param demonstrations the number of public demonstrations
     * @param capacity the number of people that may register
     * @param taken the number of people with a place
     */
    public record ShowcaseCard(
            UUID id,
            ShowcaseState state,
            String title,
            String occasion,
            Instant startsAt,
            Instant endsAt,
            String place,
            int demonstrations,
            int capacity,
            int taken) {

        /** Returns true when a further person would wait. */
        @JsonIgnore
        public boolean isFull() {
            return taken >= capacity;
        }
    }

    /**
     * Counts the people of an event.
     *
     * @param taken the number of people with a place
     * @param buyers the number of buyers among them
     * @param structures the number of people from a structure among them
     * @param waiting the number of people on the waiting list
     * @param attended the number of people who were there
     * @param absent the number of people who had a place and were not there; null for everybody but coordinators
     */
    public record AttendeeCounts(
            int taken,
            int buyers,
            int structures,
            int waiting,
            int attended,
            @Nullable Integer absent) {}

    /**
     * A demonstration of the programme.
     *
     * @param id the demonstration
     * @param version the version, which rises with each change, each answer and each reminder; null for everybody but
     * coordinators
     * @param title what is shown
     * @param startsAt when it begins
     * @param minutes its length in minutes
     * @param organisationId the organisation that shows it
     * @param organisation the name of this organisation
     * @param entry the entry of an impact booklet that is shown; null for none
     * @param places the number of people that can attend
     * @param taken the number of these places that are taken
     * @param state the consent of the organisation; everybody else reads only the demonstrations with its consent
     * @param invitedAt when the organisation was asked the last time; null for everybody but coordinators
     * @param reminderWaves the number of reminders that it got since then; null for everybody but coordinators
     * @param answeredAt when it answered; null before, and for everybody but coordinators
     */
    public record ProgrammeLine(
            UUID id,
            @Nullable Long version,
            String title,
            Instant startsAt,
            int minutes,
            UUID organisationId,
            String organisation,
            @Nullable ShownEntry entry,
            int places,
            int taken,
            DemonstrationState state,
            @Nullable Instant invitedAt,
            @Nullable Integer reminderWaves,
            @Nullable Instant answeredAt) {

        /** Returns true when a further person would wait. */
        @JsonIgnore
        public boolean isFull() {
            return taken >= places;
        }

        private ProgrammeLine forEverybody() {
            return new ProgrammeLine(
                    id,
                    null,
                    title,
                    startsAt,
                    minutes,
                    organisationId,
                    organisation,
                    entry,
                    places,
                    taken,
                    state,
                    null,
                    null,
                    null);
        }
    }

    /**
     * The recorded outcome of an event.
     *
     * @param showcaseId the event of which it came
     * @param title what that event is called
     * @param startsAt when that event began
     * @param recordedOn the day on which the results were counted
     * @param monthsAfter how many whole months after the event that was
     * @param lines the results
     */
    public record RecordedOutcome(
            UUID showcaseId,
            String title,
            Instant startsAt,
            LocalDate recordedOn,
            int monthsAfter,
            List<OutcomeLine> lines) {}

    /**
     * An event as its reader may know it.
     *
     * @param id the event
     * @param version the version, which rises with each change of the description or the outcome
     * @param change the number of changes of its time, place or programme since it was opened
     * @param state how far the event is
     * @param details its description
     * @param registering true while people may register
     * @param programme its demonstrations; everybody else than a coordinator reads only those with a consent
     * @param counts how many people come
     * @param outcome what came of it; of the event before it as long as nothing is recorded; null when there is neither
     * @param cancelReason why it was cancelled; null when it was not
     */
    public record ShowcaseView(
            UUID id,
            long version,
            int change,
            ShowcaseState state,
            ShowcaseDetails details,
            boolean registering,
            List<ProgrammeLine> programme,
            AttendeeCounts counts,
            @Nullable RecordedOutcome outcome,
            @Nullable String cancelReason) {

        /** Returns true when a further person would be on the waiting list. */
        @JsonIgnore
        public boolean isFull() {
            return counts.taken() >= details.capacity();
        }

        /** Returns the demonstrations with a consent. */
        public List<ProgrammeLine> shown() {
            return programme.stream()
                    .filter(line -> line.state() == DemonstrationState.AGREED)
                    .toList();
        }

        /** Returns the minutes that each shown demonstration lasts; null when they differ, or when there is none. */
        public @Nullable Integer commonMinutes() {
            Set<Integer> lengths = shown().stream().map(ProgrammeLine::minutes).collect(Collectors.toSet());
            return lengths.size() == 1 ? lengths.iterator().next() : null;
        }
    }

    /**
     * An event with the facts that only its coordinators read.
     *
     * @param view the event itself
     * @param reminderWaves the number of reminders that registered people got
     * @param nextReminderAt when they are reminded next; null when they are not
     * @param forgetAt when the personal data of the registrations are erased
     * @param forgotten true when they have been erased
     * @param outcomeOn the day on which its own results were counted; null before
     * @param outcome its own results; empty before
     */
    public record ShowcaseDesk(
            ShowcaseView view,
            int reminderWaves,
            @Nullable Instant nextReminderAt,
            Instant forgetAt,
            boolean forgotten,
            @Nullable LocalDate outcomeOn,
            List<OutcomeLine> outcome) {}

    /** Returns one page of the public events to come, the next first. */
    public Page<ShowcaseCard> toCome(Pageable page) {
        return cards(showcases.toCome(clock.now(), page));
    }

    /** Returns one page of the public events that took place, the latest first. */
    public Page<ShowcaseCard> past(Pageable page) {
        return cards(showcases.past(clock.now(), page));
    }

    /**
     * Returns one page of all events that the actor may read, the latest first: for coordinators drafts too, for others
     * those that were opened once.
     */
    public Page<ShowcaseCard> all(Actor actor, Pageable page) {
        return cards(actor.is(Role.COORDINATOR) ? showcases.all(page) : showcases.opened(page));
    }

    /**
     * Returns one page of the events in some states, the latest first.
     *
     * @throws NotFound for everybody but coordinators
     */
    public Page<ShowcaseCard> list(Actor actor, Set<ShowcaseState> states, Pageable page) {
        actor.requireRole(Role.COORDINATOR);
        return cards(showcases.inStates(states, page));
    }

    /**
     * Returns an event as everybody may read it.
     *
     * @throws NotFound for one that was never opened, unless a coordinator asks
     */
    public ShowcaseView find(Actor actor, UUID showcaseId) {
        return view(readable(actor, showcaseId), false, actor.is(Role.COORDINATOR));
    }

    /**
     * Returns an event with everything that its coordinators know.
     *
     * @throws NotFound for everybody but coordinators
     */
    public ShowcaseDesk desk(Actor actor, UUID showcaseId) {
        actor.requireRole(Role.COORDINATOR);
        Showcase showcase = showcases.get(showcaseId);
        return new ShowcaseDesk(
                view(showcase, true, true),
                showcase.reminderWaves(),
                showcase.nextReminderAt(),
                showcase.forgetAt(),
                showcase.isForgotten(),
                showcase.outcomeOn(),
                showcase.outcome());
    }

    private Showcase readable(Actor actor, UUID showcaseId) {
        Showcase showcase = showcases.get(showcaseId);
        if (!showcase.isPublic() && !actor.is(Role.COORDINATOR)) {
            throw new NotFound();
        }
        return showcase;
    }

    /**
     * @param whole also with the demonstrations without a consent
     * @param internal with what only coordinators read of people and organisations
     */
    private ShowcaseView view(Showcase showcase, boolean whole, boolean internal) {
        return new ShowcaseView(
                showcase.id(),
                showcase.version(),
                showcase.changes(),
                showcase.state(),
                showcase.details(),
                showcase.isRegistering(clock.now()),
                programme(showcase, whole, internal),
                counts(registrations.countsOf(List.of(showcase.id())), internal),
                outcome(showcase),
                showcase.cancelReason());
    }

    private List<ProgrammeLine> programme(Showcase showcase, boolean whole, boolean internal) {
        List<Demonstration> found = demonstrations.ofShowcase(showcase.id()).stream()
                .filter(one -> whole || one.state() == DemonstrationState.AGREED)
                .toList();
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, Integer> taken = places.takenSeats(showcase.id());
        Map<UUID, String> names = directory.namesOf(
                found.stream().map(one -> one.terms().organisationId()).collect(Collectors.toSet()));
        Map<UUID, ShownEntry> shown = entries(found);
        return found.stream()
                .map(one -> line(showcase, one, names, shown, taken.getOrDefault(one.id(), 0)))
                .map(line -> internal ? line : line.forEverybody())
                .toList();
    }

    private static ProgrammeLine line(
            Showcase showcase, Demonstration one, Map<UUID, String> names, Map<UUID, ShownEntry> shown, int taken) {
        DemonstrationTerms terms = one.terms();
        UUID entry = terms.entryId();
        return new ProgrammeLine(
                one.id(),
                one.version(),
                terms.title(),
                showcase.details().at(terms.starts()),
                terms.minutes(),
                terms.organisationId(),
                names.getOrDefault(terms.organisationId(), "—"),
                entry == null ? null : shown.get(entry),
                terms.places(),
                taken,
                one.state(),
                one.invitedAt(),
                one.reminderWaves(),
                one.answeredAt());
    }

    private Map<UUID, ShownEntry> entries(List<Demonstration> found) {
        ShownEntries booklets = entries.getIfAvailable();
        Set<UUID> ids = found.stream()
                .flatMap(one -> Stream.ofNullable(one.terms().entryId()))
                .collect(Collectors.toSet());
        return booklets == null || ids.isEmpty()
                ? Map.of()
                : booklets.find(ids).stream().collect(Collectors.toMap(ShownEntry::id, Function.identity()));
    }

    /** Returns the event's own outcome, else that of the latest event before it. */
    private @Nullable RecordedOutcome outcome(Showcase showcase) {
        if (showcase.outcomeOn() != null) {
            return recorded(showcase, showcase.outcomeOn());
        }
        return showcases.withOutcome(showcase.details().startsAt(), Limit.of(1)).stream()
                .findFirst()
                .map(before -> recorded(before, Objects.requireNonNull(before.outcomeOn())))
                .orElse(null);
    }

    private static RecordedOutcome recorded(Showcase showcase, LocalDate on) {
        return new RecordedOutcome(
                showcase.id(),
                showcase.details().title(),
                showcase.details().startsAt(),
                on,
                (int) ChronoUnit.MONTHS.between(showcase.details().day(), on),
                showcase.outcome());
    }

    private Page<ShowcaseCard> cards(Page<Showcase> found) {
        Map<UUID, ShowcaseCard> cards =
                cards(found.getContent()).stream().collect(Collectors.toMap(ShowcaseCard::id, Function.identity()));
        return found.map(one -> Objects.requireNonNull(cards.get(one.id())));
    }

    private List<ShowcaseCard> cards(List<Showcase> found) {
        Set<UUID> ids = found.stream().map(Showcase::id).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Tuple>> people =
                registrations.countsOf(ids).stream().collect(Collectors.groupingBy(row -> row.get(0, UUID.class)));
        Map<UUID, Integer> shown = demonstrations.countsOf(ids).stream()
                .collect(Collectors.toMap(
                        row -> row.get(0, UUID.class),
                        row -> row.get(1, Long.class).intValue()));
        return found.stream()
                .map(one -> card(
                        one,
                        shown.getOrDefault(one.id(), 0),
                        sum(people.getOrDefault(one.id(), List.of()), RegistrationState.WITH_A_PLACE, null)))
                .toList();
    }

    private static ShowcaseCard card(Showcase showcase, int demonstrations, int taken) {
        ShowcaseDetails details = showcase.details();
        return new ShowcaseCard(
                showcase.id(),
                showcase.state(),
                details.title(),
                details.occasion(),
                details.startsAt(),
                details.endsAt(),
                details.place().inWords(),
                demonstrations,
                details.capacity(),
                taken);
    }

    private static AttendeeCounts counts(Collection<Tuple> rows, boolean internal) {
        return new AttendeeCounts(
                sum(rows, RegistrationState.WITH_A_PLACE, null),
                sum(rows, RegistrationState.WITH_A_PLACE, AttendeeKind.BUYER),
                sum(rows, RegistrationState.WITH_A_PLACE, AttendeeKind.STRUCTURE),
                sum(rows, Set.of(RegistrationState.WAITING), null),
                sum(rows, Set.of(RegistrationState.ATTENDED), null),
                internal ? sum(rows, Set.of(RegistrationState.ABSENT), null) : null);
    }

    private static int sum(Collection<Tuple> rows, Set<RegistrationState> states, @Nullable AttendeeKind kind) {
        return rows.stream()
                .filter(row -> states.contains(row.get(1, RegistrationState.class)))
                .filter(row -> kind == null || row.get(2, AttendeeKind.class) == kind)
                .mapToInt(row -> row.get(3, Long.class).intValue())
                .sum();
    }
}
