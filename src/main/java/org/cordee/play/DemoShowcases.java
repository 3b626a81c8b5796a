package org.cordee.play;

import static org.cordee.play.DemoEnterprises.CHARPENTES;
import static org.cordee.play.DemoEnterprises.MENUISERIE;
import static org.cordee.play.DemoEnterprises.REBATIR;
import static org.cordee.play.DemoEnterprises.RECYCLERIE;
import static org.cordee.play.DemoEnterprises.TREMPLIN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.law.WorkingDayEnd;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.showcase.AnsweringDemonstration;
import org.cordee.showcase.Attendee;
import org.cordee.showcase.AttendeeKind;
import org.cordee.showcase.DemonstrationTerms;
import org.cordee.showcase.OpeningShowcase;
import org.cordee.showcase.OutcomeKind;
import org.cordee.showcase.OutcomeLine;
import org.cordee.showcase.PreparingShowcase;
import org.cordee.showcase.ReadingRegistrations;
import org.cordee.showcase.ReadingRegistrations.RegistrationRow;
import org.cordee.showcase.ReadingShowcases;
import org.cordee.showcase.ReadingShowcases.ProgrammeLine;
import org.cordee.showcase.ReadingShowcases.ShowcaseCard;
import org.cordee.showcase.RecordingAttendance;
import org.cordee.showcase.RegisteringAttendees;
import org.cordee.showcase.ShowcaseContact;
import org.cordee.showcase.ShowcaseDetails;
import org.cordee.showcase.ShowcaseDetails.Words;
import org.cordee.showcase.ShowcasePlace;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Plays two events: one has taken place, with what came of it; one is open, with a demonstration that is full. */
@Component
class DemoShowcases {

    static final String HELD = "Matinée du réemploi, à la Halle des Verriers";
    static final String OPEN = "Journée des solutions, à la Halle des Tanneurs";

    private static final PageRequest ENOUGH = PageRequest.of(0, 100);
    private static final Actor VISITOR = new Actor(null, null, Set.of(), Actor.Via.ACCOUNT);
    private static final int DAYS_TO_THE_OPEN_ONE = 40;
    private static final int DAYS_SINCE_THE_HELD_ONE = 13;

    private static final String WINDOWS = "Dépose de fenêtres sans casse";
    private static final String SORTING = "Bacs de tri et pesée";
    private static final String TIMBER = "Démontage de charpente en bois";
    private static final String PARTITIONS = "Cloisons démontables";
    private static final String MATERIALS = "Du chantier à la ressourcerie";

    private final DemoActors actors;
    private final DemoBooklets booklets;
    private final PreparingShowcase preparing;
    private final OpeningShowcase opening;
    private final AnsweringDemonstration answering;
    private final RegisteringAttendees registering;
    private final RecordingAttendance recording;
    private final ReadingShowcases reading;
    private final ReadingRegistrations people;

    DemoShowcases(
            DemoActors actors,
            DemoBooklets booklets,
            PreparingShowcase preparing,
            OpeningShowcase opening,
            AnsweringDemonstration answering,
            RegisteringAttendees registering,
            RecordingAttendance recording,
            ReadingShowcases reading,
            ReadingRegistrations people) {
        this.actors = actors;
        this.booklets = booklets;
        this.preparing = preparing;
        this.opening = opening;
        this.answering = answering;
        this.registering = registering;
        this.recording = recording;
        this.reading = reading;
        this.people = people;
    }

    /** A person who is invented for the demonstration. */
    private record Visitor(String name, String email, AttendeeKind kind, String organisation, String arrangement) {}

    private static final List<Visitor> VISITORS = List.of(
            new Visitor(
                    "Salomé Vidal",
                    "s.vidal@montfleury.example",
                    AttendeeKind.BUYER,
                    "Ville de Montfleury",
                    "Une interprète LSF pour la démonstration de 14:00"),
            new Visitor(
                    "Thomas Vasseur", "t.vasseur@val-orme.example", AttendeeKind.BUYER, "Métropole du Val-d’Orme", ""),
            new Visitor("Claire Aubry", "c.aubry@logis.example", AttendeeKind.BUYER, "Logis de l’Orme", ""),
            new Visitor(
                    "Farid Belkacem", "f.belkacem@regie.example", AttendeeKind.STRUCTURE, "Régie des Deux-Rives", ""),
            new Visitor("Jeanne Morel", "j.morel@valmont.example", AttendeeKind.LEAD, "Bâtisseurs Valmont", ""),
            new Visitor("Paul Girard", "p.girard@presse.example", AttendeeKind.OTHER, "", ""));

    void addTo(DemoScript script, Instant today) {
        LocalDate day = LocalDate.ofInstant(today, Deadline.PARIS);
        held(script, workingDayUntil(day.minusDays(DAYS_SINCE_THE_HELD_ONE)));
        open(script, workingDayFrom(day.plusDays(DAYS_TO_THE_OPEN_ONE)));
    }

    private static LocalDate workingDayFrom(LocalDate day) {
        return LocalDate.ofInstant(
                WorkingDayEnd.notBefore(day.atStartOfDay(Deadline.PARIS).toInstant()), Deadline.PARIS);
    }

    private static LocalDate workingDayUntil(LocalDate day) {
        return workingDayFrom(day).equals(day) ? day : workingDayUntil(day.minusDays(1));
    }

    private void held(DemoScript script, LocalDate day) {
        script.before(
                        21,
                        "showcase held prepared",
                        () -> publish(day, HELD, "Halle des Verriers", "Saint-Étienne", "42", 40))
                .before(20, "showcase held programme", () -> {
                    ask(HELD, "10:00", SORTING, 20, TREMPLIN, null);
                    ask(HELD, "11:00", MATERIALS, 20, RECYCLERIE, null);
                    agree(HELD, TREMPLIN, RECYCLERIE);
                })
                .before(18, "showcase held registrations", () -> VISITORS.forEach(one -> register(HELD, one)))
                .before(12, "showcase held attendance", () -> {
                    attend(HELD, 4);
                    recording.finish(actors.coordinator(), id(HELD));
                })
                .before(
                        3,
                        "showcase held outcome",
                        () -> recording.recordOutcome(
                                actors.coordinator(),
                                id(HELD),
                                day.plusDays(DAYS_SINCE_THE_HELD_ONE - 3L),
                                List.of(
                                        new OutcomeLine(OutcomeKind.INTRODUCTIONS, 11, "dont 8 avec l’accord des deux"),
                                        new OutcomeLine(OutcomeKind.GROUPINGS, 2, "un en préparation"),
                                        new OutcomeLine(
                                                OutcomeKind.SOLUTIONS_REUSED, 1, "tri et pesée, à Saint-Priest"))));
    }

    private void open(DemoScript script, LocalDate day) {
        script.before(6, "showcase open prepared", () -> publish(day, OPEN, "Halle des Tanneurs", "Lyon", "69", 80))
                .before(5, "showcase open programme", () -> {
                    showSolution("10:00", TIMBER, 30, CHARPENTES);
                    showSolution("11:30", SORTING, 20, TREMPLIN);
                    showSolution("14:00", WINDOWS, 2, REBATIR);
                    showSolution("15:30", PARTITIONS, 25, MENUISERIE);
                    agree(OPEN, CHARPENTES, TREMPLIN, REBATIR);
                })
                .before(
                        2,
                        "showcase open registrations",
                        () -> VISITORS.subList(0, 5).forEach(one -> register(OPEN, one, WINDOWS, TIMBER)));
    }

    private void publish(LocalDate day, String title, String place, String city, String department, int capacity) {
        Actor coordinator = actors.coordinator();
        ShowcaseDetails details = ShowcaseDetails.checked(
                new Words(
                        title,
                        "Rendez-vous du programme Rives de l’Orme 2030",
                        "Des solutions de chantier montrées en vrai par celles et ceux qui les font.",
                        "plain-pied, boucle magnétique, LSF sur demande"),
                day.atTime(9, 30).atZone(Deadline.PARIS).toInstant(),
                day.atTime(17, 0).atZone(Deadline.PARIS).toInstant(),
                ShowcasePlace.typed(place, "", city, department),
                ShowcaseContact.typed("Inès Carpentier", "evenements@achats-solidaires.example", "01 99 00 12 34"),
                capacity);
        opening.open(coordinator, preparing.draft(coordinator, details));
    }

    private void showSolution(String time, String title, int places, String organisation) {
        ask(OPEN, time, title, places, organisation, booklets.solutionOf(organisation));
    }

    private void ask(
            String event, String time, String title, int places, String organisation, @Nullable UUID solution) {
        DemonstrationTerms terms = DemonstrationTerms.checked(
                LocalTime.parse(time), 30, title, places, actors.organisation(organisation), solution);
        preparing.addDemonstration(actors.coordinator(), id(event), terms);
    }

    private void agree(String event, String... organisations) {
        Set<UUID> asked = Stream.of(organisations).map(actors::organisation).collect(Collectors.toSet());
        programme(event).stream()
                .filter(line -> asked.contains(line.organisationId()))
                .forEach(line ->
                        answering.agree(new Actor(null, line.organisationId(), Set.of(), Actor.Via.SYSTEM), line.id()));
    }

    private void register(String event, Visitor visitor, String... wanted) {
        Set<String> titles = Set.of(wanted);
        registering.register(
                VISITOR,
                id(event),
                Attendee.typed(
                        visitor.name(),
                        visitor.email(),
                        visitor.kind(),
                        visitor.organisation(),
                        false,
                        visitor.arrangement()),
                programme(event).stream()
                        .filter(line -> titles.contains(line.title()))
                        .map(ProgrammeLine::id)
                        .toList(),
                Locale.FRENCH);
    }

    /** Ticks the first people of the list. */
    private void attend(String event, int count) {
        Set<UUID> present = people.list(actors.coordinator(), id(event), ENOUGH).stream()
                .limit(count)
                .map(RegistrationRow::id)
                .collect(Collectors.toSet());
        recording.record(actors.coordinator(), id(event), Set.of(), present);
    }

    private List<ProgrammeLine> programme(String event) {
        return reading.desk(actors.coordinator(), id(event)).view().programme();
    }

    private UUID id(String title) {
        return reading.all(actors.coordinator(), ENOUGH).stream()
                .filter(card -> card.title().equals(title))
                .map(ShowcaseCard::id)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(title));
    }
}
