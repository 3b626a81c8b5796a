package org.cordee.booklet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;
import static org.cordee.booklet.SampleContributions.CLOSES;
import static org.cordee.booklet.SampleContributions.COORDINATOR;
import static org.cordee.booklet.SampleContributions.DIRECTOR;
import static org.cordee.booklet.SampleContributions.MONDAY;
import static org.cordee.booklet.SampleContributions.asked;
import static org.cordee.booklet.SampleContributions.content;

import java.time.Duration;
import java.time.Instant;
import org.cordee.booklet.BookletEvent.ContributionInvited;
import org.cordee.booklet.BookletEvent.ContributionLapsed;
import org.cordee.booklet.BookletEvent.ContributionReminded;
import org.cordee.booklet.BookletEvent.ContributionSubmitted;
import org.cordee.booklet.BookletEvent.FactsConfirmed;
import org.junit.jupiter.api.Test;

/** A structure writes, sends, changes and checks its text; each step waits for the one before and ends in time. */
class ContributionTests {

    private static final Instant LATER = MONDAY.plus(Duration.ofDays(3));

    @Test
    void isInvitedUntilTheCallClosesWithTwoRemindersBetween() {
        Contribution invited =
                Contribution.invite(COORDINATOR, SampleContributions.call(), SampleContributions.WORKSHOP, MONDAY);

        assertThat(invited.recordedEvents())
                .singleElement()
                .isInstanceOfSatisfying(ContributionInvited.class, event -> {
                    assertThat(event.firstReminderAt()).isBetween(MONDAY, event.secondReminderAt());
                    assertThat(event.secondReminderAt()).isBefore(CLOSES);
                    assertThat(event.dueAt()).isEqualTo(CLOSES);
                });
    }

    @Test
    void isNotInvitedToACallThatIsOver() {
        refused(
                "booklet.call.over",
                () -> Contribution.invite(
                        COORDINATOR, SampleContributions.call(), SampleContributions.WORKSHOP, CLOSES));
    }

    @Test
    void keepsADraftThatLacksAlmostEverything() {
        Contribution one = SampleContributions.invited();

        one.saveDraft(EntryContent.empty(), LATER);

        assertThat(one.stateAt(LATER)).isEqualTo(ContributionState.DRAFT);
        assertThat(one.draftNumber()).isEqualTo(1);
    }

    @Test
    void doesNotSendATextThatLacksSomething() {
        Contribution one = SampleContributions.invited();
        one.saveDraft(EntryContent.empty(), LATER);

        refused("booklet.text.missing", () -> one.submit(DIRECTOR, LATER));
        assertThat(one.stateAt(LATER)).isEqualTo(ContributionState.DRAFT);
    }

    @Test
    void aDraftKeepsThePhotographsThatTheFormDoesNotSend() {
        Contribution one = SampleContributions.invited();
        one.addPhoto(DIRECTOR, SampleContributions.photo(), LATER);

        one.saveDraft(content(), LATER);

        assertThat(one.draft().photos()).hasSize(1);
    }

    @Test
    void aRevisionThatWasSentKeepsAPhotographThatIsRemovedLater() {
        Contribution one = SampleContributions.invited();
        var photo = SampleContributions.photo();
        one.addPhoto(DIRECTOR, photo, LATER);
        one.saveDraft(content(), LATER);
        EntryRevision sent = one.submit(DIRECTOR, LATER);
        one.askChanges(COORDINATOR, "Quelle année ?", asked(LATER), LATER);

        one.removePhoto(DIRECTOR, photo.documentId(), LATER);

        assertThat(one.draft().photos()).isEmpty();
        assertThat(sent.content().photos()).containsExactly(photo);
    }

    @Test
    void takesNoSeventhPhotograph() {
        Contribution one = SampleContributions.invited();
        for (int i = 0; i < EntryContent.MOST_PHOTOS; i++) {
            one.addPhoto(DIRECTOR, SampleContributions.photo(), LATER);
        }

        refused("booklet.photo.too-many", () -> one.addPhoto(DIRECTOR, SampleContributions.photo(), LATER));
    }

    @Test
    void numbersEachRevisionThatIsSent() {
        Contribution one = SampleContributions.submitted(LATER);
        one.askChanges(COORDINATOR, "Quelle année ?", asked(LATER), LATER);

        EntryRevision second = one.submit(DIRECTOR, LATER);

        assertThat(second.number()).isEqualTo(2);
        assertThat(one.remark()).isNull();
        assertThat(one.recordedEvents())
                .filteredOn(ContributionSubmitted.class::isInstance)
                .extracting("revision")
                .containsExactly(2);
    }

    @Test
    void isLateAtTheSecondOfItsEnd() {
        Contribution one = SampleContributions.invited();
        one.saveDraft(content(), CLOSES.minusSeconds(1));

        refused("booklet.contribution.late", () -> one.submit(DIRECTOR, CLOSES));
        refused("booklet.contribution.late", () -> one.saveDraft(content(), CLOSES));
        assertThat(one.stateAt(CLOSES)).isEqualTo(ContributionState.LAPSED);
    }

    @Test
    void aLapsedContributionGoesOnWhereItWasWhenItGetsMoreTime() {
        Contribution one = SampleContributions.invited();
        one.saveDraft(content(), LATER);
        assertThat(one.lapse(CLOSES)).isTrue();
        assertThat(one.lapse(CLOSES)).isFalse();

        one.grantMoreTime(COORDINATOR, CLOSES.plus(Duration.ofDays(7)), CLOSES);

        one.submit(DIRECTOR, CLOSES.plus(Duration.ofDays(6)));
        assertThat(one.stateAt(CLOSES)).isEqualTo(ContributionState.SUBMITTED);
        assertThat(one.recordedEvents())
                .filteredOn(ContributionLapsed.class::isInstance)
                .hasSize(1);
    }

    @Test
    void getsNoLessTimeThanItHad() {
        Contribution one = SampleContributions.invited();

        refused("booklet.contribution.no-more-time", () -> one.grantMoreTime(COORDINATOR, CLOSES, MONDAY));
        refused(
                "booklet.contribution.nothing-awaited",
                () -> SampleContributions.submitted(LATER).grantMoreTime(COORDINATOR, CLOSES, MONDAY));
    }

    @Test
    void isRemindedTwiceAtMostAndADayApart() {
        Contribution one = SampleContributions.invited();
        Instant day = MONDAY.plus(Duration.ofDays(1));

        assertThat(one.remind(day.minusSeconds(1))).isFalse();
        assertThat(one.remind(day)).isTrue();
        assertThat(one.remind(day)).isFalse();
        assertThat(one.remind(day.plus(Duration.ofDays(1)))).isTrue();
        assertThat(one.remind(day.plus(Duration.ofDays(9)))).isFalse();
        assertThat(one.recordedEvents())
                .filteredOn(ContributionReminded.class::isInstance)
                .extracting("wave")
                .containsExactly(1, 2);
    }

    @Test
    void isNotRemindedAfterItSentItsText() {
        assertThat(SampleContributions.submitted(LATER).remind(LATER.plus(Duration.ofDays(5))))
                .isFalse();
    }

    @Test
    void confirmsTheRevisionThatIsToBeCheckedAndNoOther() {
        Contribution one = SampleContributions.toCheck(LATER);

        refused("booklet.contribution.other-revision", () -> one.confirmFacts(DIRECTOR, 2, LATER));
        assertThat(one.isPublishable()).isFalse();
        assertThat(one.confirmFacts(DIRECTOR, 1, LATER)).isTrue();
        assertThat(one.confirmFacts(DIRECTOR, 1, LATER)).isFalse();
        assertThat(one.isPublishable()).isTrue();
        assertThat(one.recordedEvents())
                .filteredOn(FactsConfirmed.class::isInstance)
                .hasSize(1);
    }

    @Test
    void aCorrectionDuringTheFactCheckIsReadAgain() {
        Contribution one = SampleContributions.toCheck(LATER);

        one.submit(DIRECTOR, LATER);

        assertThat(one.stateAt(LATER)).isEqualTo(ContributionState.SUBMITTED);
        assertThat(one.isPublishable()).isFalse();
    }

    @Test
    void theEnglishSummaryOfTheCoordinatorStaysInTheDraft() {
        assertThat(SampleContributions.toCheck(LATER).draft().englishSummary()).isEqualTo("Careful dismantling.");
    }

    @Test
    void aPublishedTextStaysPublishableWhileItIsChanged() {
        Contribution one = SampleContributions.checked(LATER);

        one.takeUpAgain(DIRECTOR, true, asked(LATER), LATER);

        assertThat(one.stateAt(LATER)).isEqualTo(ContributionState.CHANGES_REQUESTED);
        assertThat(one.isPublishable()).isTrue();
        assertThat(one.lapse(LATER.plus(Duration.ofDays(60)))).isTrue();
        assertThat(one.stateAt(LATER)).isEqualTo(ContributionState.CHECKED);
    }

    @Test
    void aTextThatIsTakenUpAgainBeforeItsPublicationIsNoLongerConfirmed() {
        Contribution one = SampleContributions.checked(LATER);

        one.takeUpAgain(DIRECTOR, false, asked(LATER), LATER);

        assertThat(one.isPublishable()).isFalse();
        assertThat(one.lapse(LATER.plus(Duration.ofDays(60)))).isTrue();
        assertThat(one.stateAt(LATER)).isEqualTo(ContributionState.LAPSED);
    }

    @Test
    void declinesBeforeItSentATextAndWithdrawsAfterwards() {
        Contribution declined = SampleContributions.invited();
        Contribution sent = SampleContributions.submitted(LATER);

        refused(
                "booklet.contribution.nothing-to-withdraw",
                () -> SampleContributions.invited().withdraw(DIRECTOR, "Trop tôt", LATER));
        declined.decline(DIRECTOR, "", LATER);
        declined.decline(DIRECTOR, "", LATER);
        assertThat(sent.withdraw(DIRECTOR, "L’activité s’arrête.", LATER)).isTrue();
        assertThat(sent.withdraw(DIRECTOR, "L’activité s’arrête.", LATER)).isFalse();

        assertThat(declined.stateAt(LATER)).isEqualTo(ContributionState.DECLINED);
        assertThat(sent.stateAt(LATER)).isEqualTo(ContributionState.WITHDRAWN);
        assertThat(sent.isPublishable()).isFalse();
    }

    @Test
    void refusesTheCoordinatorsWordWhenNothingWasSent() {
        refused(
                "booklet.contribution.not-now.INVITED",
                () -> SampleContributions.invited().askChanges(COORDINATOR, "Quoi ?", asked(LATER), LATER));
    }
}
