package org.cordee.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.cordee.consortium.Act;
import org.junit.jupiter.api.Test;

/** A deadline that moves or is missed while an agreement is being signed. */
class AgreementDeadlineTests extends AgreementSample {

    /** The consortium missed its deadline and goes on: no party signs twice, and no second letter is sent. */
    @Test
    void givesTheNextPartyANewWindowAndKeepsEarlierSignaturesAfterAMissedDeadline() {
        Agreement agreement = open();
        sign(agreement, first, "A");
        int told = agreement.recordedEvents().size();
        Act later = at(Duration.ofDays(9));

        agreement.extendTurn(at(Duration.ofDays(1)), window(at(Duration.ofDays(1))));
        assertThat(turn(agreement).dueAt()).isEqualTo(window(now()).dueAt());
        agreement.extendTurn(later, window(later));
        agreement.advance(later, window(later));

        assertThat(turn(agreement).organisationId()).isEqualTo(second);
        assertThat(turn(agreement).dueAt()).isEqualTo(window(later).dueAt());
        assertThat(agreement.of(first).orElseThrow().state()).isEqualTo(SignatureState.SIGNED);
        assertThat(agreement.recordedEvents()).hasSize(told);
        agreement.sign(later, second, evidence("A"));
        agreement.extendTurn(later, window(later));
        assertThat(agreement.of(lead).orElseThrow().dueAt()).isNull();
    }

    @Test
    void givesNoNewWindowToAFailedAgreementThatTheLeadMustDecideOn() {
        Agreement agreement = open();
        Act later = at(Duration.ofDays(9));
        agreement.advance(later, window(later));

        agreement.extendTurn(later, window(later));

        assertThat(agreement.state()).isEqualTo(AgreementState.LAPSED);
        assertThat(agreement.awaitsArbitration()).isTrue();
    }

    @Test
    void extendsAWindowThatTheDeadlineHadCutShortWhenTheDeadlineMoves() {
        Agreement agreement = released(new AgreementVersionNumber(1, 1));
        Instant cut = NOW.plus(Duration.ofHours(20));
        agreement.advance(now(), new SignatureWindow(NOW, cut));
        int told = agreement.recordedEvents().size();

        agreement.followMovedDeadline(at(Duration.ofHours(1)), openedAt -> openedAt.plus(Duration.ofHours(2)));
        assertThat(turn(agreement).dueAt()).isEqualTo(cut);
        agreement.followMovedDeadline(at(Duration.ofHours(20)), openedAt -> openedAt.plus(FIVE_DAYS));
        assertThat(turn(agreement).dueAt()).isEqualTo(cut);
        agreement.followMovedDeadline(at(Duration.ofHours(1)), openedAt -> openedAt.plus(FIVE_DAYS));
        agreement.advance(at(Duration.ofHours(20)), window(now()));

        assertThat(turn(agreement).dueAt()).isEqualTo(NOW.plus(FIVE_DAYS));
        assertThat(agreement.state()).isEqualTo(AgreementState.SIGNING);
        assertThat(agreement.recordedEvents()).hasSize(told);
    }

    /** The turn ended together with the consortium, or one second before. */
    @Test
    void restoresATurnThatEndedAtTheDeadlineAndNotAnEarlierOne() {
        Act later = at(Duration.ofDays(9));
        Instant deadline = NOW.plus(FIVE_DAYS);
        Agreement until = open();
        until.advance(later, window(later));
        Agreement before = open();
        before.advance(later, window(later));

        until.restoreTurnEndedAt(deadline.plusMillis(300));
        before.restoreTurnEndedAt(deadline.plusSeconds(1));
        Agreement signed = open();
        signed.restoreTurnEndedAt(deadline);

        assertThat(until.state()).isEqualTo(AgreementState.SIGNING);
        assertThat(until.endedAt()).isNull();
        assertThat(turn(until).organisationId()).isEqualTo(first);
        assertThat(before.state()).isEqualTo(AgreementState.LAPSED);
        assertThat(turn(signed).dueAt()).isEqualTo(deadline);
    }

    private static SignatureStep.Turn turn(Agreement agreement) {
        return Objects.requireNonNull(agreement.step(true, NOW).turn());
    }
}
