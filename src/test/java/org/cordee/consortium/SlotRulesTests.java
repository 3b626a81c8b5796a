package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.consortium.SampleConsortia.draft;
import static org.cordee.consortium.SampleConsortia.now;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotRulesTests {

    private final RankedCandidate first = candidate();
    private final RankedCandidate second = candidate();

    @Test
    void invitesCandidatesInOrderUntilNoneIsLeft() {
        Slot slot = ranked(first, second);
        UUID invitation = Ids.next();

        slot.ask(slot.next().orElseThrow(), invitation);
        assertThat(slot.next()).contains(second);
        slot.skip(now(), second, SkipReason.ALREADY_MEMBER);
        assertThat(slot.next()).isEmpty();
        slot.markUnfilled(now());
        slot.markUnfilled(now());

        assertThat(slot.isUnfilled()).isTrue();
        assertThat(slot.recordedEvents()).hasSize(2);
    }

    @Test
    void onlyTheCurrentInvitationFillsASlot() {
        Slot slot = ranked(first, second);
        UUID turn = Ids.next();
        slot.ask(first, turn);

        assertRefused(() -> slot.fill(Ids.next()), "consortium.slot.not-its-turn");
        slot.fill(turn);
        assertThat(slot.isSettled()).isTrue();
        assertRefused(() -> slot.fill(turn), "consortium.slot.wrong-state");
    }

    @Test
    void refusesANewRankingAfterACandidateWasInvited() {
        Slot slot = ranked(first);
        slot.ask(first, Ids.next());

        assertRefused(() -> slot.rank(now(), List.of(second)), "consortium.slot.wrong-state");
    }

    @Test
    void refusesTooManyCandidatesAndTheSameOperatorTwice() {
        Slot slot = new Slot(Ids.next(), Ids.next(), 0, draft(Ids.next(), "Paths"));
        List<RankedCandidate> crowd = IntStream.rangeClosed(0, Slot.LONGEST_LIST)
                .mapToObj(any -> candidate())
                .toList();
        RankedCandidate sister = RankedCandidate.waiting(Ids.next(), first.organisationId());

        assertRefused(() -> slot.rank(now(), crowd), "consortium.slot.too-many");
        assertRefused(() -> slot.rank(now(), List.of(first, sister)), "consortium.slot.candidate-twice");
    }

    @Test
    void allowsADecisionOnlyAboutAnUnfilledSlot() {
        Slot slot = unfilled();
        slot.release(now(), UnfilledDecision.DO_MYSELF);

        assertThat(slot.isSettled()).isTrue();
        assertRefused(() -> slot.release(now(), UnfilledDecision.DROP), "consortium.slot.wrong-state");
        assertRefused(() -> ranked(first).widen(now(), List.of(second)), "consortium.slot.wrong-state");
    }

    @Test
    void aWidenedSlotIsOpenAgainAndInvitesNoCandidateTwice() {
        Slot slot = unfilled();

        assertRefused(() -> slot.widen(now(), List.of(first)), "consortium.slot.candidate-twice");
        slot.widen(now(), List.of(second));

        assertThat(slot.isOpen()).isTrue();
        assertThat(slot.next()).contains(second);
        assertRefused(() -> slot.rank(now(), List.of(second)), "consortium.slot.already-asked");
    }

    @Test
    void settlesAnUnfilledOptionalSlotOnly() {
        SlotNeed optional = new SlotNeed(
                Ids.next(), "Signs", "77310000-6", Set.of(), Percentage.ZERO, Percentage.of("5"), Hours.NONE, false);
        Slot slot = new Slot(Ids.next(), Ids.next(), 0, optional);
        slot.markUnfilled(now());
        Slot mandatory = unfilled();

        slot.settleIfOptional();
        mandatory.settleIfOptional();

        assertThat(slot.isSettled()).isTrue();
        assertThat(mandatory.isSettled()).isFalse();
    }

    @ParameterizedTest(name = "{0} to {1} %, CPV {2}: {3}")
    @CsvSource({
        "10, 20, 77310000-6,",
        "20, 20, 77310000,",
        "0, 0.0001, 77310000-6,",
        "20.0001, 20, 77310000-6, consortium.slot.range-turned",
        "0, 0, 77310000-6, consortium.slot.range-turned",
        "0, 10, 7731, consortium.slot.cpv-malformed"
    })
    void checksTheRangeOfSharesAndTheCpvCode(String min, String max, String cpv, String refusal) {
        SlotNeed wanted = new SlotNeed(
                Ids.next(), "Paths", cpv, Set.of("EI"), Percentage.of(min), Percentage.of(max), Hours.NONE, true);

        if (refusal == null) {
            assertThat(wanted.checked().wantedKinds()).containsExactly("EI");
        } else {
            assertRefused(() -> wanted.checked(), refusal);
        }
    }

    private Slot unfilled() {
        Slot slot = ranked(first);
        slot.ask(first, Ids.next());
        slot.markUnfilled(now());
        slot.clearRecordedEvents();
        return slot;
    }

    private static Slot ranked(RankedCandidate... candidates) {
        Slot slot = new Slot(Ids.next(), Ids.next(), 0, draft(Ids.next(), "Paths"));
        slot.rank(now(), List.of(candidates));
        slot.clearRecordedEvents();
        return slot;
    }

    private static RankedCandidate candidate() {
        return RankedCandidate.waiting(Ids.next(), Ids.next());
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }
}
