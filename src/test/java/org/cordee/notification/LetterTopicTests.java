package org.cordee.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A person chooses the pace of most letters; what the law or the process needs is always sent. */
class LetterTopicTests {

    @ParameterizedTest
    @EnumSource(
            value = LetterKind.class,
            names = {
                "INVITATION",
                "SHARES_TO_ANSWER",
                "AGREEMENT_TO_SIGN",
                "POWER_TO_GIVE",
                "EVIDENCE_TO_PROVIDE",
                "BID_TO_APPROVE",
                "EXPIRED",
                "ABANDONED",
                "DEADLINE_NEAR",
                "DEADLINE_MOVED",
                "DOSSIER_CHANGED",
                "RECEIPT_OF_DEPOSIT",
                "APPLICATION_DEPOSITED",
                "INVITED_TO_TENDER",
                "APPLICATION_NOT_SELECTED",
                "STAGE_BLOCKED",
                "COORDINATOR_REMINDER",
                "SIGNING_CODE",
                "FORGOTTEN_PASSWORD",
                "PASSWORD_LINK",
                "LINK_OPENED",
                "DAILY_LETTER"
            })
    void sendsDutiesAtOnceWhateverIsChosen(LetterKind kind) {
        assertThat(Paces.all(Pace.NEVER).of(LetterTopic.of(kind))).isEqualTo(Pace.AT_ONCE);
    }

    @Test
    void everyLetterAboutADepositOrAnAccountIsADutyButTheCompleteApprovals() {
        assertThat(Arrays.stream(LetterKind.values())
                        .filter(kind -> kind.isAboutDeposit() || kind.isAboutAccount())
                        .filter(kind -> LetterTopic.of(kind) != LetterTopic.DUTY))
                .containsExactly(LetterKind.APPROVALS_COMPLETE);
    }

    @Test
    void followsTheChoiceOfEachTopic() {
        Paces paces = new Paces(Pace.AT_ONCE, Pace.DAILY, Pace.NEVER, Pace.DAILY);

        assertThat(List.of(
                        paces.of(LetterTopic.of(LetterKind.SECTION_TO_REVIEW)),
                        paces.of(LetterTopic.of(LetterKind.REMINDER)),
                        paces.of(LetterTopic.of(LetterKind.AGREEMENT_SIGNED)),
                        paces.of(LetterTopic.of(LetterKind.MESSAGE_TO_MEMBERS))))
                .containsExactly(Pace.AT_ONCE, Pace.DAILY, Pace.NEVER, Pace.DAILY);
    }

    @Test
    void knowsWhichLettersAskForSomething() {
        assertThat(LetterTopic.asks(LetterKind.INVITATION)).isTrue();
        assertThat(LetterTopic.asks(LetterKind.SECTION_REMINDER)).isTrue();
        assertThat(LetterTopic.asks(LetterKind.AGREEMENT_RECEIPT)).isFalse();
        assertThat(LetterTopic.asks(LetterKind.MESSAGE_TO_MEMBERS)).isFalse();
    }
}
