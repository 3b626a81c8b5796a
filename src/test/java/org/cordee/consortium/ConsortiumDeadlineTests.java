package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cordee.RefusalAssertions.refused;
import static org.cordee.consortium.SampleConsortia.DEADLINE;
import static org.cordee.consortium.SampleConsortia.at;
import static org.cordee.consortium.SampleConsortia.in;
import static org.cordee.consortium.SampleConsortia.now;

import java.time.Duration;
import java.time.ZoneOffset;
import org.cordee.consortium.ConsortiumEvent.ConsortiumReopened;
import org.cordee.consortium.ConsortiumEvent.DeadlineMissed;
import org.cordee.consortium.ConsortiumEvent.DeadlineMovedAfterDeposit;
import org.cordee.consortium.ConsortiumEvent.DeadlineMovedAfterMiss;
import org.cordee.consortium.ConsortiumEvent.EarlierDepositKept;
import org.cordee.consortium.ConsortiumEvent.RedepositNear;
import org.cordee.shared.Deadline;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the second of the deadline, and a deadline that moves, for a consortium in each of its states. */
class ConsortiumDeadlineTests {

    private static final Duration TO_DEADLINE = Duration.ofDays(40);

    @Test
    void missesTheDeadlineASecondAfterItAndNotBefore() {
        Consortium consortium = in(ConsortiumState.DRAFTING);

        DeadlineWatch early = consortium.closeAtDeadline(at(TO_DEADLINE.minusSeconds(1)));
        DeadlineWatch within = consortium.closeAtDeadline(at(TO_DEADLINE.plusMillis(999)));
        DeadlineWatch rung = consortium.closeAtDeadline(at(TO_DEADLINE.plusSeconds(1)));
        DeadlineWatch again = consortium.closeAtDeadline(at(TO_DEADLINE.plusSeconds(1)));

        assertThat(early).isEqualTo(new DeadlineWatch(false, false, DEADLINE.instant()));
        assertThat(within)
                .isEqualTo(new DeadlineWatch(false, false, DEADLINE.instant().plusSeconds(1)));
        assertThat(rung).isEqualTo(new DeadlineWatch(true, true, DEADLINE.instant()));
        assertThat(again).isEqualTo(rung);
        assertThat(consortium.recordedEvents())
                .hasOnlyElementsOfType(DeadlineMissed.class)
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = ConsortiumState.class,
            names = {"SUBMITTED", "ABANDONED", "NO_CONSORTIUM", "NOT_SELECTED"})
    void anEndedConsortiumCannotMissTheDeadline(ConsortiumState state) {
        Consortium consortium = in(state);

        assertThat(consortium.closeAtDeadline(at(TO_DEADLINE)))
                .isEqualTo(new DeadlineWatch(true, false, DEADLINE.instant()));
        assertThat(consortium.state()).isEqualTo(state);
    }

    @Test
    void opensADepositedBidAgainOnlyBeforeTheSecondOfTheDeadline() {
        Consortium consortium = in(ConsortiumState.SUBMITTED);

        refused("consortium.deadline-passed", () -> consortium.reopen(at(TO_DEADLINE)));
        refused("consortium.deadline-passed", () -> in(ConsortiumState.READY).reopen(at(TO_DEADLINE)));
        consortium.reopen(at(TO_DEADLINE.minusMillis(1)));
        consortium.reopen(at(TO_DEADLINE.minusMillis(1)));

        assertThat(consortium.state()).isEqualTo(ConsortiumState.DRAFTING);
        assertThat(consortium.isEnded()).isFalse();
        assertThat(consortium.recordedEvents())
                .singleElement()
                .isInstanceOfSatisfying(
                        ConsortiumReopened.class,
                        told -> assertThat(told.over()).isTrue());
    }

    @Test
    void keepsTheEarlierDepositWhenNoNewOneIsMadeByTheDeadline() {
        Consortium consortium = in(ConsortiumState.SUBMITTED);
        consortium.reopen(now());
        consortium.clearRecordedEvents();

        refused("consortium.deposit-stands", () -> consortium.abandon(now(), "no more time"));
        consortium.watchDeadline(at(TO_DEADLINE.minusHours(4)));
        assertThat(consortium.recordedEvents())
                .hasOnlyElementsOfType(RedepositNear.class)
                .hasSize(1);
        consortium.clearRecordedEvents();
        DeadlineWatch rung = consortium.closeAtDeadline(at(TO_DEADLINE.plusSeconds(1)));
        consortium.closeAtDeadline(at(TO_DEADLINE.plusSeconds(2)));

        assertThat(rung).isEqualTo(new DeadlineWatch(true, false, DEADLINE.instant()));
        assertThat(consortium.state()).isEqualTo(ConsortiumState.SUBMITTED);
        assertThat(consortium.recordedEvents())
                .hasOnlyElementsOfType(EarlierDepositKept.class)
                .hasSize(1);
    }

    @Test
    void aDepositedConsortiumFollowsTheDeadlineAndStaysDeposited() {
        Deadline moved = new Deadline(DEADLINE.instant().plusSeconds(60), ZoneOffset.ofHours(1), Deadline.PARIS);
        Consortium deposited = in(ConsortiumState.SUBMITTED);
        Consortium abandoned = in(ConsortiumState.ABANDONED);

        assertThat(deposited.moveDeadline(now(), moved)).isTrue();
        assertThat(deposited.moveDeadline(now(), moved)).isFalse();
        assertThat(abandoned.moveDeadline(now(), moved)).isFalse();

        assertThat(deposited.deadline()).isEqualTo(moved);
        assertThat(deposited.isEnded()).isTrue();
        assertThat(deposited.recordedEvents())
                .hasOnlyElementsOfType(DeadlineMovedAfterDeposit.class)
                .hasSize(1);
    }

    @Test
    void aConsortiumThatMissedTheDeadlineFollowsOnlyALaterDeadlineInTheFuture() {
        Act late = at(TO_DEADLINE.plusSeconds(60));
        Consortium missed = in(ConsortiumState.DEADLINE_MISSED);

        assertThat(missed.moveDeadline(late, secondsLater(60))).isFalse();
        assertThat(missed.deadline()).isEqualTo(DEADLINE);
        assertThat(missed.moveDeadline(late, secondsLater(61))).isTrue();
        assertThat(missed.moveDeadline(late, secondsLater(61))).isFalse();

        assertThat(missed.recordedEvents())
                .hasOnlyElementsOfType(DeadlineMovedAfterMiss.class)
                .hasSize(1);
        assertThat(missed.isEnded()).isTrue();
    }

    @Test
    void aConsortiumThatMissedTheDeadlineIsOpenedAgainOnlyBeforeALaterDeadline() {
        Act late = at(TO_DEADLINE.plusSeconds(60));
        Consortium missed = in(ConsortiumState.DEADLINE_MISSED);

        refused("consortium.deadline-passed", () -> missed.reopen(late));
        missed.moveDeadline(late, secondsLater(61));
        missed.clearRecordedEvents();
        missed.reopen(late);
        missed.reopen(late);

        assertThat(missed.state()).isEqualTo(ConsortiumState.DRAFTING);
        assertThat(missed.isEnded()).isFalse();
        assertThat(missed.plannedAt()).isEqualTo(late.at());
        assertThat(missed.recordedEvents())
                .singleElement()
                .isInstanceOfSatisfying(
                        ConsortiumReopened.class,
                        told -> assertThat(told.over()).isTrue());
    }

    /** Candidates were already notified of the end, so an invitation could not go on. */
    @ParameterizedTest
    @EnumSource(
            value = ConsortiumState.class,
            names = {"DRAFT", "INVITING", "NEGOTIATING", "AGREED", "DRAFTING", "READY"})
    void aConsortiumOpenedAgainGoesOnInTheStateInWhichItMissedTheDeadline(ConsortiumState found) {
        Act late = at(TO_DEADLINE.plusSeconds(60));
        Consortium missed = in(found);
        missed.closeAtDeadline(late);
        missed.moveDeadline(late, secondsLater(61));
        missed.clearRecordedEvents();

        RuleViolation no = catchThrowableOfType(RuleViolation.class, () -> missed.reopen(late));

        if (found.compareTo(ConsortiumState.NEGOTIATING) < 0) {
            assertThat(no.key()).isEqualTo("consortium.nothing-to-take-up");
            assertThat(missed.state()).isEqualTo(ConsortiumState.DEADLINE_MISSED);
            assertThat(missed.recordedEvents()).isEmpty();
            return;
        }
        ConsortiumState where = found == ConsortiumState.READY ? ConsortiumState.DRAFTING : found;
        assertThat(missed.state()).isEqualTo(where);
        assertThat(missed.missedIn()).isNull();
        assertThat(missed.recordedEvents())
                .singleElement()
                .isInstanceOfSatisfying(
                        ConsortiumReopened.class,
                        told -> assertThat(told.state()).isEqualTo(where));
    }

    private static Deadline secondsLater(int seconds) {
        return new Deadline(DEADLINE.instant().plusSeconds(seconds), ZoneOffset.ofHours(1), Deadline.PARIS);
    }

    @Test
    void followsAMovedDeadlineOnce() {
        Deadline moved = new Deadline(DEADLINE.instant().plusSeconds(60), ZoneOffset.ofHours(1), Deadline.PARIS);
        Consortium consortium = in(ConsortiumState.INVITING);

        consortium.moveDeadline(now(), moved);
        consortium.moveDeadline(now(), moved);

        assertThat(consortium.deadline()).isEqualTo(moved);
        assertThat(consortium.recordedEvents()).hasSize(1);
        assertThat(consortium.closeAtDeadline(at(TO_DEADLINE)).over()).isFalse();
    }
}
