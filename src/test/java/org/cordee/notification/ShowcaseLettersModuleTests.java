package org.cordee.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.CordeeTest;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.cordee.showcase.DemonstrationState;
import org.cordee.showcase.ReadingRegistrations;
import org.cordee.showcase.ReadingRegistrations.ChosenDemonstration;
import org.cordee.showcase.ReadingRegistrations.DemonstrationView;
import org.cordee.showcase.ReadingRegistrations.RegisteredPerson;
import org.cordee.showcase.ReadingRegistrations.RegistrationView;
import org.cordee.showcase.RegistrationState;
import org.cordee.showcase.SampleShowcases;
import org.cordee.showcase.ShowcaseDetails;
import org.cordee.showcase.ShowcaseEvent;
import org.cordee.showcase.ShowcaseEvent.DemonstrationDeclined;
import org.cordee.showcase.ShowcaseEvent.DemonstrationPlaceGiven;
import org.cordee.showcase.ShowcaseEvent.DemonstrationWithdrawn;
import org.cordee.showcase.ShowcaseEvent.DemonstratorInvited;
import org.cordee.showcase.ShowcaseEvent.DemonstratorReminded;
import org.cordee.showcase.ShowcaseEvent.RegistrationCancelled;
import org.cordee.showcase.ShowcaseEvent.RegistrationEnded;
import org.cordee.showcase.ShowcaseEvent.RegistrationErased;
import org.cordee.showcase.ShowcaseEvent.RegistrationMade;
import org.cordee.showcase.ShowcaseEvent.RegistrationMoved;
import org.cordee.showcase.ShowcaseEvent.RegistrationPromoted;
import org.cordee.showcase.ShowcaseEvent.RegistrationReminded;
import org.cordee.showcase.ShowcaseEvent.RegistrationWaits;
import org.cordee.showcase.ShowcaseState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The letters about events at which solutions are shown; an event received twice leads to one letter. */
@CordeeTest
class ShowcaseLettersModuleTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Letters letters;

    @Autowired
    BusinessClock clock;

    private final UUID showcase = Ids.next();
    private final UUID registration = Ids.next();
    private final UUID demonstration = Ids.next();
    private final String visitor = "visiteur." + Ids.next() + "@ville.example";
    private final Recipient workshop =
            new Recipient("accueil." + Ids.next() + "@rebatir.example", null, Locale.FRENCH, null);
    private final ReadingRegistrations reading = mock(ReadingRegistrations.class);
    private ShowcaseDetails details = SampleShowcases.on(LocalDate.of(2099, 6, 10), 80);
    private ShowcaseLetters listener;

    @BeforeEach
    void anEventToCome() {
        details = SampleShowcases.on(clock.today().plusDays(30), 80);
        SampleLetterData world = new SampleLetterData(workshop);
        listener = new ShowcaseLetters(world.writing(context), world, reading);
        when(reading.person(any()))
                .thenReturn(Optional.of(new RegisteredPerson("Salomé Vidal", visitor, Locale.FRENCH)));
        stands(RegistrationState.REGISTERED);
        asked(DemonstrationState.INVITED);
    }

    @Test
    void aRegisteredPersonGetsTheDateForItsCalendarAndALinkToLeave() {
        receive(new RegistrationMade(stamp(), showcase, registration));

        Letter letter = only(LetterKind.SHOWCASE_REGISTERED);
        assertThat(words(letter))
                .contains("Votre place est réservée", "Halle des Tanneurs", "boucle magnétique", "09:30 à 17:00")
                .contains("10:00 Dépose de fenêtres");
        assertThat(letter.text()).containsPattern("/i/[A-Za-z0-9_-]{20,}");
        assertThat(letter.title()).contains("Votre place est réservée");
        assertThat(letter.calendar())
                .contains("UID:showcase-" + showcase + "@cordee", "STATUS:CONFIRMED", "SUMMARY:Journée des solutions");
    }

    @Test
    void aWaitingPersonGetsNoDateForItsCalendar() {
        stands(RegistrationState.WAITING);

        receive(new RegistrationWaits(stamp(), showcase, registration));

        Letter letter = only(LetterKind.SHOWCASE_WAITING);
        assertThat(words(letter)).contains("Vous êtes sur la liste d’attente");
        assertThat(letter.calendar()).isNull();
    }

    @Test
    void aPersonLearnsOfItsPlaceAndOfThatInADemonstration() {
        receive(new RegistrationPromoted(stamp(), showcase, registration));
        receive(new DemonstrationPlaceGiven(stamp(), showcase, registration, demonstration));
        receive(new DemonstrationPlaceGiven(stamp(), showcase, registration, Ids.next()));

        assertThat(words(only(LetterKind.SHOWCASE_PROMOTED))).contains("Une place s’est libérée");
        assertThat(toVisitor(LetterKind.SHOWCASE_SEAT)).hasSize(2);
    }

    @Test
    void eachWaveRemindsOnceAndNobodyWhoLeftMeanwhile() {
        receive(new RegistrationReminded(stamp(), showcase, registration, 1));
        receive(new RegistrationReminded(stamp(), showcase, registration, 2));
        stands(RegistrationState.CANCELLED);
        receive(new RegistrationReminded(stamp(), showcase, registration, 3));

        assertThat(toVisitor(LetterKind.SHOWCASE_REMINDER)).hasSize(2);
    }

    @Test
    void aChangeReplacesTheEntryOfTheCalendar() {
        receive(new RegistrationMoved(stamp(), showcase, registration, 4));

        assertThat(only(LetterKind.SHOWCASE_CHANGED).calendar())
                .contains("UID:showcase-" + showcase + "@cordee", "SEQUENCE:4");
    }

    @Test
    void aWaitingPersonLearnsOfAChangeWithoutADateForItsCalendar() {
        stands(RegistrationState.WAITING);

        receive(new RegistrationMoved(stamp(), showcase, registration, 4));

        assertThat(only(LetterKind.SHOWCASE_CHANGED).calendar()).isNull();
    }

    @Test
    void aCancellationTakesTheEntryFromTheCalendarAndLeadsToThePageThatSaysWhy() {
        stands(RegistrationState.CANCELLED);

        receive(new RegistrationEnded(stamp(), showcase, registration));

        Letter letter = only(LetterKind.SHOWCASE_CANCELLED);
        assertThat(letter.calendar()).contains("STATUS:CANCELLED");
        assertThat(letter.text()).contains("/showcases/" + showcase).doesNotContain("/i/");
    }

    @Test
    void aPersonWhomACoordinatorRemovedLearnsOfItAndOneWhoLeftByItselfGetsNothing() {
        stands(RegistrationState.CANCELLED);

        receive(new RegistrationCancelled(stamp(), showcase, registration, true));
        receive(new RegistrationCancelled(stamp(), showcase, Ids.next(), false));

        assertThat(words(only(LetterKind.SHOWCASE_REMOVED))).contains("Votre inscription est annulée");
    }

    @Test
    void nobodyWritesToAnErasedPersonAndItsLettersAreEmptied() {
        receive(new RegistrationMade(stamp(), showcase, registration));
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> context.publishEvent(new RegistrationErased(stamp(), showcase, registration)));
        when(reading.person(any())).thenReturn(Optional.empty());
        receive(new RegistrationReminded(stamp(), showcase, registration, 1));

        assertThat(letters.findByPersonIdOrRecipient(Ids.next(), visitor)).isEmpty();
        assertThat(letters.findByKindInAndSubjectId(List.of(LetterKind.SHOWCASE_REGISTERED), registration))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).isEmpty());
    }

    @Test
    void aStructureIsAskedWithALinkAndTheNoAsASecondButton() {
        receive(new DemonstratorInvited(
                stamp(), showcase, demonstration, SampleLetters.PARTNER, 1, details.startsAt()));
        receive(new DemonstratorInvited(
                stamp(), showcase, demonstration, SampleLetters.PARTNER, 2, details.startsAt()));
        receive(new DemonstratorReminded(
                stamp(), showcase, demonstration, SampleLetters.PARTNER, 1, details.startsAt()));

        List<Letter> asked = toWorkshop(LetterKind.DEMONSTRATION_ASKED);
        assertThat(asked).hasSize(2);
        assertThat(asked.get(0).text())
                .contains("Dépose de fenêtres sans casse")
                .containsPattern("/i/[A-Za-z0-9_-]{20,}/demonstration/decline");
        assertThat(toWorkshop(LetterKind.DEMONSTRATION_REMINDER)).hasSize(1);
    }

    @Test
    void aStructureThatAnsweredMeanwhileIsNotAsked() {
        asked(DemonstrationState.AGREED);

        receive(new DemonstratorReminded(
                stamp(), showcase, demonstration, SampleLetters.PARTNER, 1, details.startsAt()));

        assertThat(toWorkshop(LetterKind.DEMONSTRATION_REMINDER)).isEmpty();
    }

    @Test
    void aWithdrawnStructureAndTheCoordinatorsLearnWhatChanged() {
        DemonstrationDeclined declined =
                new DemonstrationDeclined(stamp(), showcase, demonstration, SampleLetters.PARTNER);

        receive(new DemonstrationWithdrawn(stamp(), showcase, demonstration, SampleLetters.PARTNER));
        receive(declined);

        assertThat(toWorkshop(LetterKind.DEMONSTRATION_WITHDRAWN)).hasSize(1);
        assertThat(letters.existsByKindAndSubjectId(LetterKind.DEMONSTRATION_DECLINED, declined.eventId()))
                .isTrue();
    }

    @Test
    void aReplacedStructureReadsNothingOfTheDemonstrationOfItsSuccessor() {
        asked(DemonstrationState.INVITED, Ids.next());

        receive(new DemonstrationWithdrawn(stamp(), showcase, demonstration, SampleLetters.PARTNER));

        assertThat(toWorkshop(LetterKind.DEMONSTRATION_WITHDRAWN))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).doesNotContain("Dépose de fenêtres sans casse"));
    }

    @Test
    void everyKindOfLetterAboutAnEventIsTested() {
        Set<LetterKind> tested = Stream.concat(
                        ShowcaseLetters.TO_ATTENDEE.stream(),
                        Stream.of(
                                LetterKind.DEMONSTRATION_ASKED,
                                LetterKind.DEMONSTRATION_REMINDER,
                                LetterKind.DEMONSTRATION_WITHDRAWN,
                                LetterKind.DEMONSTRATION_DECLINED))
                .collect(Collectors.toSet());

        assertThat(Arrays.stream(LetterKind.values())
                        .filter(kind -> kind.name().startsWith("SHOWCASE_")
                                || kind.name().startsWith("DEMONSTRATION_"))
                        .collect(Collectors.toSet()))
                .isEqualTo(tested)
                .allMatch(LetterKind::isOutsideConsortia);
    }

    private void stands(RegistrationState state) {
        when(reading.ofLink(any()))
                .thenReturn(new RegistrationView(
                        registration,
                        showcase,
                        ShowcaseState.OPEN,
                        details,
                        4,
                        "Salomé Vidal",
                        state,
                        state == RegistrationState.WAITING ? 1 : null,
                        List.of(new ChosenDemonstration(
                                "Dépose de fenêtres sans casse",
                                details.startsAt().plus(30, ChronoUnit.MINUTES),
                                true,
                                true)),
                        true));
    }

    private void asked(DemonstrationState state) {
        asked(state, SampleLetters.PARTNER);
    }

    private void asked(DemonstrationState state, UUID organisation) {
        when(reading.request(any()))
                .thenReturn(Optional.of(new DemonstrationView(
                        demonstration,
                        showcase,
                        details,
                        organisation,
                        "Rebâtir Solidaire",
                        "Dépose de fenêtres sans casse",
                        null,
                        details.startsAt(),
                        30,
                        20,
                        state,
                        true)));
    }

    private void receive(ShowcaseEvent event) {
        listener.on(event);
        listener.on(event);
    }

    private Letter only(LetterKind kind) {
        List<Letter> written = toVisitor(kind);
        assertThat(written).as("letters of the kind %s", kind).hasSize(1);
        return written.get(0);
    }

    private List<Letter> toVisitor(LetterKind kind) {
        return to(visitor, kind);
    }

    private List<Letter> toWorkshop(LetterKind kind) {
        return to(workshop.email(), kind);
    }

    private List<Letter> to(String address, LetterKind kind) {
        return letters.findByPersonIdOrRecipient(Ids.next(), address).stream()
                .filter(letter -> letter.kind() == kind)
                .toList();
    }

    private static String words(Letter letter) {
        return letter.text().replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    private EventHeader stamp() {
        Instant now = clock.now().minus(Duration.ofSeconds(1));
        return EventHeader.outsideConsortia(Actor.system(), now);
    }
}
