package org.cordee.booklet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;
import static org.cordee.booklet.SampleBooklets.CLOSES;
import static org.cordee.booklet.SampleBooklets.COORDINATOR;
import static org.cordee.booklet.SampleBooklets.DIRECTOR;
import static org.cordee.booklet.SampleBooklets.MONDAY;
import static org.cordee.booklet.SampleBooklets.asked;
import static org.cordee.booklet.SampleBooklets.content;

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
                Contribution.invite(COORDINATOR, SampleBooklets.call(), SampleBooklets.WORKSHOP, MONDAY);

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
                () -> Contribution.invite(COORDINATOR, SampleBooklets.call(), SampleBooklets.WORKSHOP, CLOSES));
    }

    @Test
    void keepsADraftThatLacksAlmostEverything() {
        Contribution one = SampleBooklets.invited();

        one.saveDraft(EntryContent.empty(), LATER);

        assertThat(one.stateAt(LATER)).isEqualTo(ContributionState.DRAFT);
        assertThat(one.draftNumber()).isEqualTo(1);
    }

    @Test
    void doesNotSendATextThatLacksSomething() {
        Contribution one = SampleBooklets.invited();
        one.saveDraft(EntryContent.empty(), LATER);

        refused("booklet.text.missing", () -> one.submit(DIRECTOR, LATER));
        assertThat(one.stateAt(LATER)).isEqualTo(ContributionState.DRAFT);
    }

    @Test
    void aDraftKeepsThePhotographsThatTheFormDoesNotSend() {
        Contribution one = SampleBooklets.invited();
        one.addPhoto(DIRECTOR, SampleBooklets.photo(), LATER);

        one.saveDraft(content(), LATER);

        assertThat(one.draft().photos()).hasSize(1);
    }

    @Test
    void aRevisionThatWasSentKeepsAPhotographThatIsRemovedLater() {
        Contribution one = SampleBooklets.invited();
        var photo = SampleBooklets.photo();
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
        Contribution one = SampleBooklets.invited();
        for (int i = 0; i < EntryContent.MOST_PHOTOS; i++) {
            one.addPhoto(DIRECTOR, SampleBooklets.photo(), LATER);
        }

        refused("booklet.photo.too-many", () -> one.addPhoto(DIRECTOR, SampleBooklets.photo(), LATER));
    }

    @Test
    void numbersEachRevisionThatIsSent() {
        Contribution one = SampleBooklets.submitted(LATER);
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
        Contribution one = SampleBooklets.invited();
        one.saveDraft(content(), CLOSES.minusSeconds(1));

        refused("booklet.contribution.late", () -> one.submit(DIRECTOR, CLOSES));
        refused("booklet.contribution.late", () -> one.saveDraft(content(), CLOSES));
        assertThat(one.stateAt(CLOSES)).isEqualTo(ContributionState.LAPSED);
    }

    @Test
    void aLapsedContributionGoesOnWhereItWasWhenItGetsMoreTime() {
        Contribution one = SampleBooklets.invited();
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
        Contribution one = SampleBooklets.invited();

        refused("booklet.contribution.no-more-time", () -> one.grantMoreTime(COORDINATOR, CLOSES, MONDAY));
        refused(
                "booklet.contribution.nothing-awaited",
                () -> SampleBooklets.submitted(LATER).grantMoreTime(COORDINATOR, CLOSES, MONDAY));
    }

    @Test
    void isRemindedTwiceAtMostAndADayApart() {
        Contribution one = SampleBooklets.invited();
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
        assertThat(SampleBooklets.submitted(LATER).remind(LATER.plus(Duration.ofDays(5))))
                .isFalse();
    }

    @Test
    void confirmsTheRevisionThatIsToBeCheckedAndNoOther() {
        Contribution one = SampleBooklets.toCheck(LATER);

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
        Contribution one = SampleBooklets.toCheck(LATER);

        one.submit(DIRECTOR, LATER);

        assertThat(one.stateAt(LATER)).isEqualTo(ContributionState.SUBMITTED);
        assertThat(one.isPublishable()).isFalse();
    }

    @Test
    void theEnglishSummaryOfTheCoordinatorStaysInTheDraft() {
        assertThat(SampleBooklets.toCheck(LATER).draft().englishSummary()).isEqualTo("Careful dismantling.");
    }

    @Test
    void aCheckedTextStaysPublishableWhileItIsChanged() {
        Contribution one = SampleBooklets.checked(LATER);

        one.takeUpAgain(DIRECTOR, asked(LATER), LATER);

        assertThat(one.stateAt(LATER)).isEqualTo(ContributionState.CHANGES_REQUESTED);
        assertThat(one.isPublishable()).isTrue();
        assertThat(one.lapse(LATER.plus(Duration.ofDays(60)))).isTrue();
        assertThat(one.stateAt(LATER)).isEqualTo(ContributionState.CHECKED);
    }

    @Test
    void declinesBeforeItSentATextAndWithdrawsAfterwards() {
        Contribution declined = SampleBooklets.invited();
        Contribution sent = SampleBooklets.submitted(LATER);

        refused(
                "booklet.contribution.nothing-to-withdraw",
                () -> SampleBooklets.invited().withdraw(DIRECTOR, "Trop tôt", LATER));
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
                () -> SampleBooklets.invited().askChanges(COORDINATOR, "Quoi ?", asked(LATER), LATER));
    }
}
