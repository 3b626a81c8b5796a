package org.cordee.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.CordeeTest;
import org.cordee.introduction.IntroductionEvent;
import org.cordee.introduction.IntroductionEvent.AnswerReminded;
import org.cordee.introduction.IntroductionEvent.IntroductionAgreed;
import org.cordee.introduction.IntroductionEvent.IntroductionAsked;
import org.cordee.introduction.IntroductionEvent.IntroductionDeclined;
import org.cordee.introduction.IntroductionEvent.IntroductionLapsed;
import org.cordee.introduction.IntroductionEvent.OutcomeAsked;
import org.cordee.introduction.IntroductionEvent.OutcomeReminded;
import org.cordee.introduction.IntroductionOutcome;
import org.cordee.introduction.IntroductionRefusal;
import org.cordee.introduction.IntroductionSide;
import org.cordee.introduction.IntroductionState;
import org.cordee.introduction.ReadingIntroductions;
import org.cordee.introduction.ReadingIntroductions.IntroductionBrief;
import org.cordee.introduction.ReadingIntroductions.PartyBrief;
import org.cordee.need.NeedLookup;
import org.cordee.need.NeedLookup.BuyerPerson;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The letters of each event of an introduction, with their recipients; an event received twice leads to one letter. */
@CordeeTest
class IntroductionLettersModuleTests {

    private static final Recipient TOWN = new Recipient("mary@town.example", "Mary Walsh", Locale.ENGLISH, Ids.next());
    private static final Recipient WORKSHOP = new Recipient("accueil@rebatir.example", null, Locale.FRENCH, null);

    @Autowired
    Letters letters;

    @Autowired
    BusinessClock clock;

    @Autowired
    ApplicationContext context;

    private final UUID introduction = Ids.next();
    private final UUID need = Ids.next();
    private final ReadingIntroductions introductions = mock(ReadingIntroductions.class);
    private final NeedLookup needs = mock(NeedLookup.class);
    private PartyBrief town;
    private PartyBrief workshop;
    private IntroductionLetters listener;

    @BeforeEach
    void aTownAndAWorkshop() {
        town = new PartyBrief(Ids.next(), IntroductionSide.ASKING, SampleLetters.LEAD, null, null, true);
        workshop = new PartyBrief(Ids.next(), IntroductionSide.ASKED, SampleLetters.PARTNER, null, null, false);
        SampleLetterData world = new SampleLetterData(
                organisation -> List.of(organisation.equals(SampleLetters.LEAD) ? TOWN : WORKSHOP));
        listener = new IntroductionLetters(world.writing(context), introductions, needs);
    }

    @Test
    void asksTheAwaitedSideWithALinkAndTheNoAsASecondButton() {
        stands(IntroductionState.OPEN, null);

        receive(new IntroductionAsked(
                stamp(), introduction, SampleLetters.LEAD, SampleLetters.PARTNER, null, false, now(), now(), due()));

        assertThat(written()).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(LetterKind.INTRODUCTION_ASKED);
            assertThat(letter.recipient()).isEqualTo(WORKSHOP.email());
            assertThat(letter.title()).contains("Les Mains Vertes de l’Orme");
            assertThat(letter.text())
                    .containsPattern("/i/[A-Za-z0-9_-]{20,}")
                    .containsPattern("/i/[A-Za-z0-9_-]{20,}/introduction/decline");
            assertThat(letter.calendar()).contains("BEGIN:VEVENT");
        });
    }

    @Test
    void remindsOnlyTheAwaitedSideAndEachWaveOnce() {
        stands(IntroductionState.OPEN, null);

        receive(new AnswerReminded(stamp(), introduction, 1));
        receive(new AnswerReminded(stamp(), introduction, 2));

        assertThat(written())
                .hasSize(2)
                .allMatch(letter -> letter.kind() == LetterKind.INTRODUCTION_REMINDER)
                .allMatch(letter -> letter.recipient().equals(WORKSHOP.email()));
    }

    @Test
    void remindsNobodyWhenTheAnswerCameBeforeTheLetter() {
        stands(IntroductionState.AGREED, null);

        receive(new AnswerReminded(stamp(), introduction, 1));

        assertThat(written()).isEmpty();
    }

    @Test
    void tellsBothSidesOfTheAgreementWithTheirCallAndWithoutAContact() {
        Instant call = now().plus(Duration.ofDays(3));
        stands(IntroductionState.AGREED, call);

        receive(new IntroductionAgreed(stamp(), introduction, now().plus(Duration.ofDays(21))));

        assertThat(recipients(LetterKind.INTRODUCTION_AGREED)).containsOnly(TOWN.email(), WORKSHOP.email());
        assertThat(written()).allSatisfy(letter -> assertThat(letter.calendar()).contains("meeting-"));
        assertThat(to(TOWN).text()).contains("/introductions/" + introduction).doesNotContain("/i/");
        assertThat(to(WORKSHOP).text()).containsPattern("/i/[A-Za-z0-9_-]{20,}");
    }

    @Test
    void tellsTheSideThatSaidYesOfTheNoOfTheOther() {
        stands(IntroductionState.DECLINED, null);

        receive(new IntroductionDeclined(stamp(), introduction, IntroductionSide.ASKED, IntroductionRefusal.TOO_FAR));

        assertThat(recipients(LetterKind.INTRODUCTION_DECLINED)).containsExactly(TOWN.email());
        assertThat(to(TOWN).text()).doesNotContain("far");
    }

    @Test
    void tellsTheSideThatSaidYesThatNobodyAnswered() {
        stands(IntroductionState.LAPSED, null);

        receive(new IntroductionLapsed(stamp(), introduction));

        assertThat(recipients(LetterKind.INTRODUCTION_LAPSED)).containsExactly(TOWN.email());
    }

    @Test
    void asksBothSidesForTheOutcomeAndRemindsThemUntilOneAnswers() {
        stands(IntroductionState.AGREED, null);
        receive(new OutcomeAsked(stamp(), introduction, now(), now()));
        receive(new OutcomeReminded(stamp(), introduction, 1));
        stands(IntroductionState.CONCLUDED, null);
        receive(new OutcomeReminded(stamp(), introduction, 2));
        receive(new IntroductionEvent.OutcomeReported(
                stamp(), introduction, IntroductionSide.ASKED, IntroductionOutcome.CONTRACT));

        assertThat(recipients(LetterKind.INTRODUCTION_OUTCOME)).containsOnly(TOWN.email(), WORKSHOP.email());
        assertThat(recipients(LetterKind.INTRODUCTION_OUTCOME_REMINDER)).containsOnly(TOWN.email(), WORKSHOP.email());
    }

    @Test
    void writesToABuyerWithoutAnEntryAndNamesIt() {
        town = new PartyBrief(
                town.partyId(), IntroductionSide.ASKING, null, "Syndicat des Eaux", "achats@eaux.example", true);
        when(needs.buyer(need))
                .thenReturn(Optional.of(
                        new BuyerPerson("Salomé Vidal", "Buyer", "achats@eaux.example", null, Locale.ENGLISH)));
        stands(IntroductionState.AGREED, null);

        receive(new IntroductionAgreed(stamp(), introduction, now().plus(Duration.ofDays(21))));

        assertThat(recipients(LetterKind.INTRODUCTION_AGREED)).containsOnly("achats@eaux.example", WORKSHOP.email());
        assertThat(to(WORKSHOP).title()).contains("Syndicat des Eaux");
        assertThat(written())
                .filteredOn(letter -> letter.recipient().equals("achats@eaux.example"))
                .allSatisfy(letter -> assertThat(letter.text()).contains("Both sides said yes"));
    }

    @Test
    void everyKindOfLetterAboutAnIntroductionIsTested() {
        Set<LetterKind> tested = Set.of(
                LetterKind.INTRODUCTION_ASKED,
                LetterKind.INTRODUCTION_REMINDER,
                LetterKind.INTRODUCTION_AGREED,
                LetterKind.INTRODUCTION_DECLINED,
                LetterKind.INTRODUCTION_LAPSED,
                LetterKind.INTRODUCTION_OUTCOME,
                LetterKind.INTRODUCTION_OUTCOME_REMINDER);

        assertThat(Arrays.stream(LetterKind.values())
                        .filter(kind -> kind.name().startsWith("INTRODUCTION"))
                        .collect(Collectors.toSet()))
                .isEqualTo(tested)
                .allMatch(LetterKind::isOutsideConsortia);
    }

    private void stands(IntroductionState state, @Nullable Instant call) {
        boolean agreed = state == IntroductionState.AGREED || state == IntroductionState.CONCLUDED;
        PartyBrief asked =
                new PartyBrief(workshop.partyId(), workshop.side(), workshop.organisationId(), null, null, agreed);
        Instant until = agreed ? now().plus(Duration.ofDays(50)) : null;
        when(introductions.brief(any()))
                .thenReturn(Optional.of(
                        new IntroductionBrief(introduction, need, state, due(), call, until, List.of(town, asked))));
    }

    private void receive(IntroductionEvent event) {
        listener.on(event);
        listener.on(event);
    }

    private List<Letter> written() {
        return letters.findAll().stream()
                .filter(letter -> ("/introductions/" + introduction).equals(letter.page()))
                .toList();
    }

    private List<String> recipients(LetterKind kind) {
        return written().stream()
                .filter(letter -> letter.kind() == kind)
                .map(Letter::recipient)
                .toList();
    }

    private Letter to(Recipient recipient) {
        return written().stream()
                .filter(letter -> letter.recipient().equals(recipient.email()))
                .findFirst()
                .orElseThrow();
    }

    private EventHeader stamp() {
        return EventHeader.outsideConsortia(Actor.system(), now());
    }

    private Instant now() {
        return clock.now();
    }

    private Instant due() {
        return clock.now().plus(Duration.ofDays(7));
    }
}
