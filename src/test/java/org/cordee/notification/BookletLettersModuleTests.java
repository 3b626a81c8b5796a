package org.cordee.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.cordee.CordeeTest;
import org.cordee.booklet.BookletEvent.CallCancelled;
import org.cordee.booklet.BookletEvent.CallClosed;
import org.cordee.booklet.BookletEvent.ChangesAsked;
import org.cordee.booklet.BookletEvent.ContributionInvited;
import org.cordee.booklet.BookletEvent.ContributionLapsed;
import org.cordee.booklet.BookletEvent.ContributionReminded;
import org.cordee.booklet.BookletEvent.ContributionSubmitted;
import org.cordee.booklet.BookletEvent.ContributionWithdrawn;
import org.cordee.booklet.BookletEvent.EntryPublished;
import org.cordee.booklet.BookletEvent.EntryReviewAsked;
import org.cordee.booklet.BookletEvent.EntryReviewReminded;
import org.cordee.booklet.BookletEvent.FactCheckAsked;
import org.cordee.booklet.BookletEvent.MoreTimeGranted;
import org.cordee.booklet.BookletEvent.PublicationDropped;
import org.cordee.booklet.BookletLookup;
import org.cordee.booklet.BookletLookup.CallWords;
import org.cordee.booklet.BookletLookup.ContributionWords;
import org.cordee.booklet.BookletLookup.EntryWords;
import org.cordee.booklet.BookletSteps;
import org.cordee.booklet.BookletSteps.CallStep;
import org.cordee.booklet.BookletSteps.ContributionStep;
import org.cordee.booklet.BookletSteps.NextStep;
import org.cordee.booklet.CallState;
import org.cordee.booklet.CallTerms;
import org.cordee.booklet.ContributionState;
import org.cordee.booklet.ThemeLine;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The letters about booklets: who gets which, once, with which link, and without a text that is not public. */
@CordeeTest
class BookletLettersModuleTests {

    private static final String BOOKLET = "Déchets de chantier";
    private static final String SOLUTION = "Dépose soignée et catalogue de réemploi";
    private static final Set<LetterKind> TO_COORDINATORS =
            EnumSet.of(LetterKind.BOOKLET_TO_READ, LetterKind.BOOKLET_TO_PUBLISH, LetterKind.BOOKLET_DROPPED);
    private static final String LINK = "/i/[A-Za-z0-9_-]{20,}";

    @Autowired
    Letters letters;

    @Autowired
    BusinessClock clock;

    @Autowired
    ApplicationContext context;

    private final UUID callId = Ids.next();
    private final UUID contribution = Ids.next();
    private final UUID structure = Ids.next();
    private final BookletLookup lookup = mock(BookletLookup.class);
    private final BookletSteps steps = mock(BookletSteps.class);
    private final String address = contribution + "@structure.example";
    private Recipient reader = new Recipient(address, null, Locale.FRENCH, null);
    private Instant due;

    @BeforeEach
    void aStructureWithoutAccountThatIsAsked() {
        due = clock.now().plus(Duration.ofDays(10));
        when(lookup.call(callId)).thenReturn(call(null));
        asked(due);
        reviewed(due);
    }

    @Test
    void eachEventLeadsToItsLettersOnce() {
        when(steps.ofCall(callId)).thenReturn(callWith(ContributionState.CANCELLED));
        List<Consumer<BookletLetters>> events = everyEvent();

        events.forEach(event -> event.accept(listener()));
        events.forEach(event -> event.accept(listener()));

        assertThat(mine())
                .allSatisfy(letter -> assertThat(letter.text() + letter.html())
                        .contains(BOOKLET)
                        .doesNotContain("??"));
        assertThat(mine())
                .extracting(Letter::kind)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(LetterKind.values())
                        .filter(kind -> kind.name().startsWith("BOOKLET_") && !TO_COORDINATORS.contains(kind))
                        .toList());
    }

    /** Returns one event of each kind that leads to a letter to the structure. */
    private List<Consumer<BookletLetters>> everyEvent() {
        ContributionInvited invited = invited(false);
        ContributionReminded reminded = reminded();
        MoreTimeGranted granted = new MoreTimeGranted(header(), contribution, callId, structure, due, due, due);
        ContributionSubmitted submitted = new ContributionSubmitted(header(), contribution, callId, structure, 1);
        ChangesAsked changes = changes(false);
        FactCheckAsked check = new FactCheckAsked(header(), contribution, callId, structure, 1, due, due, due);
        ContributionLapsed lapsed = new ContributionLapsed(header(), contribution, callId, structure);
        ContributionWithdrawn withdrawn = new ContributionWithdrawn(header(), contribution, callId, structure);
        EntryPublished published = published();
        EntryReviewAsked review = new EntryReviewAsked(header(), contribution, callId, structure, due, due, due);
        EntryReviewReminded again = new EntryReviewReminded(header(), contribution, callId, structure, 1, due);
        CallCancelled cancelled = new CallCancelled(header(), callId);
        return List.of(
                listener -> listener.on(invited),
                listener -> listener.on(reminded),
                listener -> listener.on(granted),
                listener -> listener.on(submitted),
                listener -> listener.on(changes),
                listener -> listener.on(check),
                listener -> listener.on(lapsed),
                listener -> listener.on(withdrawn),
                listener -> listener.on(published),
                listener -> listener.on(review),
                listener -> listener.on(again),
                listener -> listener.on(cancelled));
    }

    @Test
    void invitesAStructureWithoutAccountByALinkAndASecondOneToDecline() {
        listener().on(invited(false));

        assertThat(mine()).singleElement().satisfies(letter -> {
            assertThat(letter.title()).contains(BOOKLET);
            assertThat(letter.text())
                    .containsPattern(LINK)
                    .containsPattern(LINK + "/booklet/refusal")
                    .contains("Non, pas cette fois")
                    .doesNotContain("/contributions/");
            assertThat(letter.calendar()).contains("BEGIN:VEVENT");
        });
    }

    @Test
    void sendsAPersonWithAnAccountToThePages() {
        reader = new Recipient(address, "Nadia", Locale.ENGLISH, Ids.next());

        listener().on(invited(false));

        assertThat(mine())
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .contains("/contributions/" + contribution)
                        .contains("/contributions/" + contribution + "/refusal")
                        .contains("No, not this time")
                        .doesNotContain("/i/"));
    }

    @Test
    void invitesNobodyWhoTakesPartByItself() {
        listener().on(invited(true));

        assertThat(mine()).isEmpty();
    }

    @Test
    void asksForNoChangesThatTheStructureItselfWishes() {
        listener().on(changes(true));

        assertThat(mine()).isEmpty();
    }

    @Test
    void remindsNobodyWhoActedOrGotAnotherDateBeforeTheLetter() {
        asked(null);
        listener().on(reminded());
        asked(due.plus(Duration.ofDays(7)));
        listener().on(reminded());
        reviewed(null);
        listener().on(new EntryReviewReminded(header(), contribution, callId, structure, 1, due));

        assertThat(mine()).isEmpty();
    }

    @Test
    void remindsOfEachQuestionAgain() {
        for (int number = 1; number <= 3; number++) {
            listener().on(reminded());
        }

        assertThat(mine()).hasSize(3);
    }

    @Test
    void namesTheSolutionOnlyOnceItIsPublic() {
        listener().on(changes(false));
        assertThat(mine())
                .allSatisfy(letter -> assertThat(letter.title() + letter.text()).doesNotContain(SOLUTION));

        listener().on(published());

        assertThat(mine())
                .filteredOn(letter -> letter.kind() == LetterKind.BOOKLET_PUBLISHED)
                .singleElement()
                .satisfies(letter -> assertThat(letter.title()).contains(SOLUTION));
    }

    @Test
    void asksTheCoordinatorsToReadAndToPublish() {
        ContributionSubmitted submitted = new ContributionSubmitted(header(), contribution, callId, structure, 1);
        listener().on(submitted);
        listener().on(submitted);
        CallClosed closed = new CallClosed(header(), callId);
        listener().on(closed);
        listener().on(closed);

        assertThat(toCoordinators(contribution)).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(LetterKind.BOOKLET_TO_READ);
            assertThat(letter.recipient()).isEqualTo(SampleLetters.COORDINATOR.email());
            assertThat(letter.title()).contains("Les Mains Vertes de l’Orme", BOOKLET);
            assertThat(letter.text())
                    .contains("/contributions/" + contribution + "/editing")
                    .doesNotContain(SOLUTION);
        });
        assertThat(toCoordinators(callId)).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(LetterKind.BOOKLET_TO_PUBLISH);
            assertThat(letter.text()).contains("/booklet-calls/" + callId + "/publication");
        });
    }

    @Test
    void asksTheCoordinatorsToDecideAnewWhenNothingCouldBePublished() {
        PublicationDropped dropped = new PublicationDropped(header(), callId);
        listener().on(dropped);
        listener().on(dropped);

        assertThat(toCoordinators(callId)).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(LetterKind.BOOKLET_DROPPED);
            assertThat(letter.recipient()).isEqualTo(SampleLetters.COORDINATOR.email());
            assertThat(letter.text()).contains("/booklet-calls/" + callId).doesNotContain("??");
        });
    }

    @Test
    void tellsTheStructureWhyItsSolutionWasWithdrawn() {
        when(lookup.contribution(contribution))
                .thenReturn(new ContributionWords(
                        contribution, structure, call(null), "Les chiffres ont été contestés", null, null));

        listener().on(new ContributionWithdrawn(header(), contribution, callId, structure));

        assertThat(mine())
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("Raison", "Les chiffres ont été contestés"));
    }

    @Test
    void tellsWhyACallWasCancelledToThoseWhoseContributionEndedWithIt() {
        when(lookup.call(callId)).thenReturn(call("Trop peu de fiches"));
        when(steps.ofCall(callId)).thenReturn(callWith(ContributionState.CANCELLED));

        listener().on(new CallCancelled(header(), callId));

        assertThat(mine())
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .contains("Raison", "Trop peu de fiches")
                        .doesNotContain("/i/"));
    }

    @Test
    void tellsNothingOfACancellationToThoseWhoHadDeclined() {
        when(steps.ofCall(callId)).thenReturn(callWith(ContributionState.DECLINED));

        listener().on(new CallCancelled(header(), callId));

        assertThat(mine()).isEmpty();
    }

    private ContributionInvited invited(boolean volunteered) {
        return new ContributionInvited(header(), contribution, callId, structure, volunteered, due, due, due);
    }

    private ContributionReminded reminded() {
        return new ContributionReminded(header(), contribution, callId, structure, 1, due);
    }

    private EntryPublished published() {
        return new EntryPublished(header(), contribution, callId, structure, 1, 1, due);
    }

    private ChangesAsked changes(boolean ownWish) {
        return new ChangesAsked(header(), contribution, callId, structure, ownWish, due, due, due);
    }

    private void asked(@Nullable Instant until) {
        when(lookup.contribution(contribution))
                .thenReturn(new ContributionWords(
                        contribution,
                        structure,
                        call(null),
                        null,
                        until,
                        until == null ? null : until.plus(Duration.ofDays(30))));
    }

    private void reviewed(@Nullable Instant until) {
        when(lookup.entry(contribution))
                .thenReturn(new EntryWords(
                        contribution, structure, call(null), SOLUTION, until, due.plus(Duration.ofDays(30))));
    }

    private CallWords call(@Nullable String cancellation) {
        return new CallWords(
                callId,
                new ThemeLine("CONSTRUCTION_WASTE", 3, "Déchets de chantier", "Construction waste"),
                2027,
                new CallTerms(BOOKLET, "", "Montrer ce qui marche."),
                due,
                cancellation);
    }

    private CallStep callWith(ContributionState state) {
        return new CallStep(
                CallState.CANCELLED,
                due,
                null,
                0,
                List.of(new ContributionStep(
                        contribution, callId, structure, state, NextStep.NOTHING, 0, null, null, false)));
    }

    private EventHeader header() {
        return EventHeader.outsideConsortia(Actor.system(), clock.now());
    }

    private BookletLetters listener() {
        SampleLetterData world = new SampleLetterData(reader);
        return new BookletLetters(world.writing(context), world, lookup, steps);
    }

    private List<Letter> mine() {
        return letters.findAll().stream()
                .filter(letter -> letter.recipient().equals(address))
                .toList();
    }

    private List<Letter> toCoordinators(UUID ofPage) {
        return letters.findAll().stream()
                .filter(letter -> TO_COORDINATORS.contains(letter.kind()))
                .filter(letter -> letter.text().contains(ofPage.toString()))
                .toList();
    }
}
