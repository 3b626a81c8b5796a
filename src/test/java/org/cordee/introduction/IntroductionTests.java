package org.cordee.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.introduction.SampleIntroductions.BUYER;
import static org.cordee.introduction.SampleIntroductions.DATES;
import static org.cordee.introduction.SampleIntroductions.DIRECTOR;
import static org.cordee.introduction.SampleIntroductions.MONDAY;
import static org.cordee.introduction.SampleIntroductions.agreed;
import static org.cordee.introduction.SampleIntroductions.asked;
import static org.cordee.introduction.SampleIntroductions.mediated;
import static org.cordee.introduction.SampleIntroductions.workshopContact;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cordee.introduction.IntroductionEvent.AnswerReminded;
import org.cordee.introduction.IntroductionEvent.ConsentGiven;
import org.cordee.introduction.IntroductionEvent.ContactErased;
import org.cordee.introduction.IntroductionEvent.IntroductionAgreed;
import org.cordee.introduction.IntroductionEvent.IntroductionDeclined;
import org.cordee.introduction.IntroductionEvent.IntroductionLapsed;
import org.cordee.introduction.IntroductionEvent.OutcomeAsked;
import org.cordee.introduction.IntroductionEvent.OutcomeReminded;
import org.cordee.introduction.IntroductionEvent.OutcomeReported;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An introduction shows no contact before both sides said yes. */
class IntroductionTests {

    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final Instant NEXT_WEEK = MONDAY.plus(Duration.ofDays(8));

    @Test
    void endsAfterSevenDaysAtTheEndOfAWorkingDay() {
        assertThat(asked().dueAt()).isEqualTo(Instant.parse("2026-12-14T17:00:00Z"));
    }

    @Test
    void isAgreedWithTheSecondYesAndAsksForTheOutcomeThreeWeeksLater() {
        Introduction introduction = asked();

        introduction.agree(IntroductionSide.ASKED, workshopContact(), null, DATES, DIRECTOR, TUESDAY);

        assertThat(introduction.stateAt(TUESDAY)).isEqualTo(IntroductionState.AGREED);
        assertThat(introduction.recordedEvents())
                .singleElement()
                .isInstanceOfSatisfying(
                        IntroductionAgreed.class,
                        event -> assertThat(event.outcomeDueAt()).isEqualTo(Instant.parse("2026-12-29T17:00:00Z")));
    }

    @Test
    void awaitsBothSidesWhenACoordinatorAsked() {
        Introduction introduction = mediated();

        introduction.agree(IntroductionSide.ASKED, workshopContact(), null, DATES, DIRECTOR, TUESDAY);

        assertThat(introduction.stateAt(TUESDAY)).isEqualTo(IntroductionState.OPEN);
        assertThat(introduction.recordedEvents()).singleElement().isInstanceOf(ConsentGiven.class);
        introduction.agree(IntroductionSide.ASKING, workshopContact(), null, DATES, BUYER, TUESDAY);
        assertThat(introduction.stateAt(TUESDAY)).isEqualTo(IntroductionState.AGREED);
    }

    @Test
    void takesOneYesFromEachSide() {
        Introduction introduction = mediated();
        introduction.agree(IntroductionSide.ASKED, workshopContact(), null, DATES, DIRECTOR, TUESDAY);

        refuses(
                "introduction.already-answered",
                () -> introduction.agree(IntroductionSide.ASKED, workshopContact(), null, DATES, DIRECTOR, TUESDAY));
    }

    @Test
    void erasesTheContactsWhenOneSideSaysNo() {
        Introduction introduction = asked();

        introduction.decline(IntroductionSide.ASKED, IntroductionRefusal.NOT_NOW, DATES, DIRECTOR, TUESDAY);

        assertThat(introduction.stateAt(TUESDAY)).isEqualTo(IntroductionState.DECLINED);
        assertThat(introduction.parties()).allMatch(party -> party.contact() == null);
        assertThat(introduction.recordedEvents()).singleElement().isInstanceOf(IntroductionDeclined.class);
        refuses(
                "introduction.over.DECLINED",
                () -> introduction.agree(IntroductionSide.ASKED, workshopContact(), null, DATES, DIRECTOR, TUESDAY));
    }

    @Test
    void letsASideTakeItsYesBackWhileTheOtherIsAwaited() {
        Introduction introduction = asked();

        introduction.decline(IntroductionSide.ASKING, IntroductionRefusal.OTHER, DATES, BUYER, TUESDAY);

        assertThat(introduction.endedBy()).isEqualTo(IntroductionSide.ASKING);
        assertThat(introduction.party(IntroductionSide.ASKING).contact()).isNull();
    }

    @Test
    void takesNoAnswerAfterItsTimeEvenBeforeTheTimerRan() {
        Introduction introduction = asked();

        refuses(
                "introduction.over.LAPSED",
                () -> introduction.agree(
                        IntroductionSide.ASKED, workshopContact(), null, DATES, DIRECTOR, introduction.dueAt()));
        refuses(
                "introduction.over.LAPSED",
                () -> introduction.decline(
                        IntroductionSide.ASKED, IntroductionRefusal.NOT_NOW, DATES, DIRECTOR, introduction.dueAt()));
    }

    @Test
    void lapsesOnceAndOnlyAfterItsTime() {
        Introduction introduction = asked();

        assertThat(introduction.lapse(DATES, introduction.dueAt().minusSeconds(1)))
                .isFalse();
        assertThat(introduction.lapse(DATES, introduction.dueAt())).isTrue();
        assertThat(introduction.lapse(DATES, introduction.dueAt())).isFalse();

        assertThat(introduction.recordedEvents()).singleElement().isInstanceOf(IntroductionLapsed.class);
        assertThat(introduction.parties()).allMatch(party -> party.contact() == null);
    }

    @Test
    void anAnsweredIntroductionDoesNotLapse() {
        assertThat(agreed(TUESDAY).lapse(DATES, NEXT_WEEK)).isFalse();
    }

    @Test
    void remindsAtMostTwiceAndNeverWithinADay() {
        Introduction introduction = mediated();

        assertThat(introduction.remind(MONDAY.plus(Duration.ofHours(23)))).isFalse();
        assertThat(introduction.remind(MONDAY.plus(Duration.ofDays(3)))).isTrue();
        assertThat(introduction.remind(MONDAY.plus(Duration.ofDays(3)))).isFalse();
        assertThat(introduction.remind(MONDAY.plus(Duration.ofDays(5)))).isTrue();
        assertThat(introduction.remind(MONDAY.plus(Duration.ofDays(6)))).isFalse();

        // one wave reaches both awaited sides and counts once
        assertThat(introduction.recordedEvents())
                .extracting(event -> ((AnswerReminded) event).wave())
                .containsExactly(1, 2);
    }

    @Test
    void remindsNobodyAfterTheAnswerOrTheEnd() {
        Introduction lapsed = asked();
        lapsed.lapse(DATES, lapsed.dueAt());

        assertThat(agreed(TUESDAY).remind(MONDAY.plus(Duration.ofDays(3)))).isFalse();
        assertThat(lapsed.remind(NEXT_WEEK)).isFalse();
        assertThat(asked().remind(NEXT_WEEK)).isFalse();
    }

    @Test
    void asksForTheOutcomeOnceAndRemindsOfItTwice() {
        Introduction introduction = agreed(TUESDAY);
        Instant question = introduction.outcomeDueAt();

        assertThat(introduction.askOutcome(DATES, question.minusSeconds(1))).isFalse();
        assertThat(introduction.remind(question)).isFalse();
        assertThat(introduction.askOutcome(DATES, question)).isTrue();
        assertThat(introduction.askOutcome(DATES, question)).isFalse();
        assertThat(introduction.remind(question.plus(Duration.ofDays(7)))).isTrue();
        assertThat(introduction.remind(question.plus(Duration.ofDays(14)))).isTrue();
        assertThat(introduction.remind(question.plus(Duration.ofDays(21)))).isFalse();

        assertThat(introduction.recordedEvents())
                .hasExactlyElementsOfTypes(OutcomeAsked.class, OutcomeReminded.class, OutcomeReminded.class);
    }

    @Test
    void theFirstReportOfAnOutcomeCounts() {
        Introduction introduction = agreed(TUESDAY);

        introduction.report(IntroductionSide.ASKED, IntroductionOutcome.CONTRACT, DATES, DIRECTOR, NEXT_WEEK);

        assertThat(introduction.outcome()).isEqualTo(IntroductionOutcome.CONTRACT);
        assertThat(introduction.recordedEvents()).singleElement().isInstanceOf(OutcomeReported.class);
        refuses(
                "introduction.no-outcome.CONCLUDED",
                () -> introduction.report(
                        IntroductionSide.ASKING, IntroductionOutcome.NOT_MET, DATES, BUYER, NEXT_WEEK));
        assertThat(introduction.askOutcome(DATES, introduction.outcomeDueAt())).isFalse();
    }

    @Test
    void hasNoOutcomeBeforeBothSaidYes() {
        refuses(
                "introduction.no-outcome.OPEN",
                () -> asked().report(IntroductionSide.ASKED, IntroductionOutcome.CONTRACT, DATES, DIRECTOR, TUESDAY));
    }

    @Test
    void keepsTheMomentThatTheAskedSidePicked() {
        Instant call = TUESDAY.plus(Duration.ofDays(7));
        Introduction introduction = asked(call, call.plusSeconds(3600));

        introduction.agree(IntroductionSide.ASKED, workshopContact(), call, DATES, DIRECTOR, TUESDAY);

        assertThat(introduction.meetingAt()).isEqualTo(call);
    }

    @Test
    void takesNoMomentThatWasNotProposed() {
        refuses(
                "introduction.slot.unknown",
                () -> asked(NEXT_WEEK)
                        .agree(IntroductionSide.ASKED, workshopContact(), TUESDAY, DATES, DIRECTOR, TUESDAY));
    }

    @Test
    void erasesAContactOnRequestOfItsSideAlone() {
        Introduction introduction = agreed(TUESDAY);

        introduction.eraseContact(IntroductionSide.ASKED, DIRECTOR, NEXT_WEEK);
        introduction.eraseContact(IntroductionSide.ASKED, DIRECTOR, NEXT_WEEK);

        assertThat(introduction.party(IntroductionSide.ASKED).contact()).isNull();
        assertThat(introduction.party(IntroductionSide.ASKING).contact()).isNotNull();
        assertThat(introduction.recordedEvents()).hasSize(1);
    }

    @Test
    void keepsTheContactWhileAnAnswerIsAwaited() {
        refuses("introduction.contact.still-open", () -> asked().eraseContact(IntroductionSide.ASKING, BUYER, TUESDAY));
    }

    @Test
    void nobodyElseStandsForASide() {
        Introduction introduction = asked();
        Actor stranger = SampleIntroductions.member(Ids.next());
        Actor anyLink = Actor.ofLink();

        assertThatThrownBy(() -> introduction.sideOf(IntroductionParticipant.signedIn(stranger, introduction.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> introduction.sideOf(IntroductionParticipant.ofLink(anyLink, introduction.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theHolderOfItsLinkStandsForABuyerWithoutAnEntry() {
        Introduction introduction =
                Introduction.ask(SampleIntroductions.requestOfNeed(), DATES, Actor.ofLink(), MONDAY);

        assertThat(introduction.sideOf(IntroductionParticipant.ofLink(Actor.ofLink(), introduction.id())))
                .isEqualTo(IntroductionSide.ASKING);
        assertThatThrownBy(
                        () -> introduction.sideOf(IntroductionParticipant.signedIn(Actor.ofLink(), introduction.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void takesTheConsentOfTheAskingSideBackWhileItIsOpen() {
        Introduction introduction = asked();

        assertThat(introduction.takeBack(DATES, Actor.system(), TUESDAY)).isTrue();
        assertThat(introduction.takeBack(DATES, Actor.system(), TUESDAY)).isFalse();

        assertThat(introduction.stateAt(TUESDAY)).isEqualTo(IntroductionState.DECLINED);
        assertThat(introduction.endedBy()).isEqualTo(IntroductionSide.ASKING);
        assertThat(introduction.party(IntroductionSide.ASKING).contact()).isNull();
        assertThat(introduction.recordedEvents()).singleElement().isInstanceOf(IntroductionDeclined.class);
        assertThat(asked().takeBack(DATES, Actor.system(), NEXT_WEEK)).isFalse();
    }

    @Test
    void erasesTheContactAndTheAddressOfTheAskingSideAlone() {
        Introduction introduction =
                Introduction.ask(SampleIntroductions.requestOfNeed(), DATES, Actor.ofLink(), MONDAY);
        introduction.agree(IntroductionSide.ASKED, workshopContact(), null, DATES, DIRECTOR, TUESDAY);

        introduction.eraseAsking("Deux écoles", Actor.system(), TUESDAY);
        introduction.eraseAsking("Deux écoles", Actor.system(), TUESDAY);

        assertThat(introduction.reason()).isEqualTo("Deux écoles");
        assertThat(introduction.party(IntroductionSide.ASKING).contact()).isNull();
        assertThat(introduction.party(IntroductionSide.ASKING).email()).isNull();
        assertThat(introduction.party(IntroductionSide.ASKED).contact()).isEqualTo(workshopContact());
        assertThat(introduction.recordedEvents())
                .filteredOn(ContactErased.class::isInstance)
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(IntroductionRefusal.class)
    void saysNoForEachReason(IntroductionRefusal reason) {
        Introduction introduction = asked();

        introduction.decline(IntroductionSide.ASKED, reason, DATES, DIRECTOR, TUESDAY);

        assertThat(introduction.refusal()).isEqualTo(reason);
    }

    private static void refuses(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }

    @Test
    void erasesAContactOnceItsTimeIsOverEvenBeforeTheTimerRan() {
        Introduction introduction = SampleIntroductions.asked();
        Instant later = introduction.dueAt().plusSeconds(60);

        introduction.eraseContact(IntroductionSide.ASKING, BUYER, later);

        assertThat(introduction.party(IntroductionSide.ASKING).contact()).isNull();
    }
}
