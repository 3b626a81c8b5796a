package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.consortium.SampleConsortia.DEADLINE;
import static org.cordee.consortium.SampleConsortia.NOW;
import static org.cordee.consortium.SampleConsortia.at;
import static org.cordee.consortium.SampleConsortia.now;
import static org.cordee.consortium.SampleInvitations.sent;

import java.time.Duration;
import java.time.Instant;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InvitationWindowRulesTests {

    private static final Duration SECOND = Duration.ofSeconds(1);

    /** The window of four days would end on a Saturday. */
    @ParameterizedTest(name = "a window of {0} ends after {1}: reminders after {2} and {3}")
    @CsvSource({
        "P7D, P7D, PT84H, PT134H24M",
        "P4D, P6D, PT72H, PT115H12M",
        "P2D, P2D, PT24H, PT48H",
        "P1D, P1D, PT12H, PT36H",
        "PT8H, PT8H, PT4H, PT28H"
    })
    void placesRemindersAtHalfAndFourFifthsButADayApart(
            Duration length, Duration end, Duration first, Duration second) {
        AnswerWindow window = AnswerWindow.opened(NOW, length, DEADLINE.instant());

        assertThat(window.dueAt()).isEqualTo(NOW.plus(end));
        assertThat(window.firstReminderAt()).isEqualTo(NOW.plus(first));
        assertThat(window.secondReminderAt()).isEqualTo(NOW.plus(second));
    }

    @Test
    void aWindowNeverEndsAfterTheDeadlineOfTheBid() {
        Instant deadline = NOW.plus(Duration.ofHours(3));

        assertThat(AnswerWindow.opened(NOW, Duration.ofHours(8), deadline).dueAt())
                .isEqualTo(deadline);
    }

    @Nested
    class WhenTheBuyerMovesTheDeadline {

        @Test
        void refusesAnAnswerAfterADeadlineThatCameNearer() {
            Invitation invitation = sent();

            invitation.follow(NOW.plus(Duration.ofDays(2)));

            assertThat(invitation.window().dueAt()).isEqualTo(NOW.plus(Duration.ofDays(2)));
            assertRefused(
                    () -> invitation.accept(at(Duration.ofDays(2).plus(SECOND))), "consortium.invitation.window-ended");
        }

        @Test
        void anAnsweredQuestionExtendsTheWindowUpToTheLaterDeadline() {
            Invitation invitation = sent();
            invitation.ask(now(), "Is there water on site?");
            invitation.follow(NOW.plus(Duration.ofDays(60)));

            invitation.answerQuestion(at(Duration.ofDays(41)), "Yes.");

            assertThat(invitation.window().dueAt())
                    .isEqualTo(NOW.plus(SampleConsortia.WEEK).plus(Duration.ofDays(41)));
        }

        @Test
        void anExtensionForTheCapacityFormLastsItsFullTime() {
            Invitation invitation = SampleInvitations.in(InvitationState.NDA_SIGNED);
            invitation.follow(NOW.plus(Duration.ofDays(60)));

            invitation.extend(at(Duration.ofDays(41)));

            assertThat(invitation.owedBy()).isEqualTo(NOW.plus(Duration.ofDays(44)));
        }
    }

    @Nested
    class WhenTheWindowEnds {

        @Test
        void theFirstActAtTheSecondOfTheDueDateWins() {
            Invitation accepted = sent();
            accepted.accept(at(SampleConsortia.WEEK));
            Invitation expired = sent();
            expired.expire(at(SampleConsortia.WEEK));

            assertThat(accepted.expire(at(SampleConsortia.WEEK))).isEqualTo(InvitationOutcome.ACCEPTED);
            assertRefused(() -> expired.accept(at(SampleConsortia.WEEK)), "consortium.invitation.expired");
        }

        @Test
        void anAnswerASecondLateIsRefusedEvenBeforeTheTimerFires() {
            Invitation invitation = sent();

            assertRefused(
                    () -> invitation.accept(at(SampleConsortia.WEEK.plus(SECOND))),
                    "consortium.invitation.window-ended");
            assertThat(invitation.expire(at(SampleConsortia.WEEK.plus(SECOND)))).isEqualTo(InvitationOutcome.EXPIRED);
        }

        @Test
        void refusesATimerThatFiresEarly() {
            assertRefused(
                    () -> sent().expire(at(SampleConsortia.WEEK.minus(SECOND))), "consortium.invitation.window-open");
        }

        @Test
        void returnsTheSameOutcomeWhenTheTimerFiresTwice() {
            Invitation invitation = sent();

            assertThat(invitation.expire(at(SampleConsortia.WEEK))).isEqualTo(InvitationOutcome.EXPIRED);
            invitation.clearRecordedEvents();
            assertThat(invitation.expire(at(SampleConsortia.WEEK))).isEqualTo(InvitationOutcome.EXPIRED);
            assertThat(invitation.recordedEvents()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "ACCEPTED, ACCEPTED",
            "NDA_SIGNED, ACCEPTED",
            "CAPACITY_GIVEN, ACCEPTED",
            "CONFIRMED, ACCEPTED",
            "DECLINED, DECLINED",
            "REPLACED, DECLINED",
            "EXPIRED, EXPIRED",
            "WITHDRAWN, WITHDRAWN"
        })
        void theTimerReturnsTheActThatCameFirst(InvitationState state, InvitationOutcome outcome) {
            assertThat(SampleInvitations.in(state).expire(at(SampleConsortia.WEEK)))
                    .isEqualTo(outcome);
        }
    }

    @Nested
    class WhenAQuestionIsAsked {

        @Test
        void aPendingQuestionSuspendsTheWindow() {
            assertThat(SampleInvitations.asked().expire(at(SampleConsortia.WEEK)))
                    .isEqualTo(InvitationOutcome.QUESTION);
        }

        @Test
        void aQuickAnswerExtendsTheWindowByTwentyFourHours() {
            Invitation invitation = SampleInvitations.asked();

            invitation.answerQuestion(at(Duration.ofHours(2)), "Yes.");

            assertThat(invitation.window().dueAt()).isEqualTo(NOW.plus(Duration.ofDays(8)));
        }

        @Test
        void aSlowAnswerExtendsTheWindowByTheTimeItTook() {
            Invitation invitation = SampleInvitations.asked();

            invitation.answerQuestion(at(Duration.ofDays(3)), "Yes.");

            assertThat(invitation.window().dueAt()).isEqualTo(NOW.plus(Duration.ofDays(10)));
        }

        @Test
        void refusesAFourthQuestion() {
            Invitation invitation = sent();
            for (int asked = 0; asked < CandidateQuestions.MOST; asked++) {
                invitation.ask(now(), "And?");
                invitation.answerQuestion(now(), "So.");
            }

            assertRefused(() -> invitation.ask(now(), "And?"), "consortium.invitation.too-many-questions");
        }
    }

    @Nested
    class WhenARemindersTimeComes {

        @Test
        void sendsEachOfTwoRemindersOnce() {
            Invitation invitation = sent();

            assertThat(invitation.remind(at(Duration.ofDays(2)), 1)).isTrue();
            assertThat(invitation.remind(at(Duration.ofDays(3)), 1)).isFalse();
            assertThat(invitation.remind(at(Duration.ofDays(3)), 2)).isTrue();
            assertThat(invitation.remind(at(Duration.ofDays(5)), 3)).isFalse();
        }

        @Test
        void keepsADayBetweenTwoReminders() {
            Invitation invitation = sent();
            invitation.remind(at(Duration.ofDays(2)), 1);

            assertThat(invitation.remind(at(Duration.ofDays(3).minus(SECOND)), 2))
                    .isFalse();
            assertThat(invitation.remind(at(Duration.ofDays(3)), 2)).isTrue();
        }

        @ParameterizedTest
        @EnumSource(
                value = InvitationState.class,
                names = {"SENT", "OPENED"},
                mode = EnumSource.Mode.EXCLUDE)
        void sendsNoReminderBeforeTheInvitationOrAfterTheAnswer(InvitationState state) {
            Invitation invitation = SampleInvitations.in(state);

            assertThat(invitation.remind(at(Duration.ofDays(4)), 1)).isFalse();
            assertThat(invitation.recordedEvents()).isEmpty();
        }

        @Test
        void sendsNoReminderAfterTheWindowOrDuringAQuestion() {
            assertThat(sent().remind(at(SampleConsortia.WEEK), 1)).isFalse();
            assertThat(SampleInvitations.asked().remind(at(Duration.ofDays(4)), 1))
                    .isFalse();
        }
    }

    static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }
}
