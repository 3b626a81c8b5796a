package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cordee.consortium.Samples.DEADLINE;
import static org.cordee.consortium.Samples.at;
import static org.cordee.consortium.Samples.in;
import static org.cordee.consortium.Samples.now;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cordee.consortium.ConsortiumEvent.ConsortiumReopened;
import org.cordee.consortium.ConsortiumEvent.DeadlineMissed;
import org.cordee.consortium.ConsortiumEvent.DeadlineMovedAfterDeposit;
import org.cordee.consortium.ConsortiumEvent.DeadlineMovedAfterMiss;
import org.cordee.consortium.ConsortiumEvent.EarlierDepositKept;
import org.cordee.consortium.ConsortiumEvent.NoConsortiumFormed;
import org.cordee.consortium.ConsortiumEvent.RedepositNear;
import org.cordee.consortium.deadline.DeadlineWatch;
import org.cordee.consortium.slot.Round;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConsortiumRulesTests {

    private static final Duration TO_DEADLINE = Duration.ofDays(40);
    private static final Map<String, Consumer<Consortium>> ACTS = Map.of(
            "sign", Consortium::agreementSigned,
            "reopen", Consortium::sharesReopened,
            "define", consortium -> consortium.slotsDefined(now(), List.of()),
            "launch", consortium -> consortium.launch(now(), List.of()),
            "agree", consortium -> consortium.sharesAgreed(ConsortiumForm.JOINT),
            "replace", consortium -> consortium.memberReplaced(now(), Samples.CANDIDATE, List.of()),
            "reopenBid", consortium -> consortium.reopened(now()),
            "ready", consortium -> consortium.ready(now()),
            "submit", consortium -> consortium.submitted(now()),
            "abandon", consortium -> consortium.abandon(now(), "no more time"));

    /**
     * Where an act is allowed and where it leads; READY and SUBMITTED may be told again and change nothing. What was
     * deposited in time elsewhere may be known only after the deadline.
     */
    private static final Map<String, String> ALLOWED = Map.of(
            "define", "DRAFT>DRAFT",
            "launch", "DRAFT>INVITING",
            "agree", "NEGOTIATING>AGREED",
            "sign", "AGREED>DRAFTING",
            "reopen", "AGREED>NEGOTIATING DRAFTING>NEGOTIATING",
            "replace", "NEGOTIATING>INVITING",
            "ready", "AGREED>READY DRAFTING>READY READY>READY SUBMITTED>SUBMITTED",
            "reopenBid", "DRAFTING>DRAFTING READY>DRAFTING SUBMITTED>DRAFTING DEADLINE_MISSED>DRAFTING",
            "submit", "READY>SUBMITTED SUBMITTED>SUBMITTED DEADLINE_MISSED>SUBMITTED",
            "abandon",
                    "DRAFT>ABANDONED INVITING>ABANDONED NEGOTIATING>ABANDONED AGREED>ABANDONED"
                            + " DRAFTING>ABANDONED READY>ABANDONED");

    static Stream<Arguments> everyActInEveryState() {
        return Stream.of(ConsortiumState.values())
                .flatMap(state -> ACTS.keySet().stream().map(act -> Arguments.of(state, act)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyActInEveryState")
    void eachActHasItsState(ConsortiumState state, String act) {
        Consortium consortium = in(state);

        RuleViolation no =
                catchThrowableOfType(RuleViolation.class, () -> ACTS.get(act).accept(consortium));

        String allowed = Stream.of(ALLOWED.get(act).split(" "))
                .filter(step -> step.startsWith(state + ">"))
                .findFirst()
                .orElse(null);
        if (allowed == null) {
            assertThat(no).isNotNull();
            assertThat(consortium.state()).isEqualTo(state);
            assertThat(consortium.told()).isEmpty();
        } else {
            assertThat(no).isNull();
            assertThat(consortium.state().name()).isEqualTo(allowed.split(">")[1]);
        }
    }

    /** Its slots are open once the shares are. */
    @Test
    void aMemberThatFailedGoesOnceTheSharesAreOpen() {
        Consortium consortium = in(ConsortiumState.DRAFTING);
        assertRefused(() -> consortium.memberDroppedOut(now(), Samples.CANDIDATE, List.of()), "consortium.wrong-state");

        consortium.sharesReopened();
        consortium.memberDroppedOut(now(), Samples.CANDIDATE, List.of());

        assertThat(consortium.state()).isEqualTo(ConsortiumState.INVITING);
    }

    @Test
    void opensAndLaunchesUntilTheSecondOfTheDeadlineAndNotAfter() {
        Consortium consortium = Consortium.open(
                at(TO_DEADLINE), Ids.next(), Samples.wish(Ids.next()), Samples.LEAD, Samples.target(Ids.next()));
        consortium.launch(at(TO_DEADLINE), List.of());

        Act late = at(TO_DEADLINE.plusNanos(1000));
        assertRefused(
                () -> Consortium.open(
                        late, Ids.next(), Samples.wish(Ids.next()), Samples.LEAD, Samples.target(Ids.next())),
                "consortium.deadline-passed");
        assertRefused(() -> in(ConsortiumState.DRAFT).launch(late, List.of()), "consortium.deadline-passed");
    }

    @Test
    void needsALotAndAName() {
        assertRefused(
                () -> Consortium.open(now(), Ids.next(), Samples.wish(), Samples.LEAD, Samples.target()),
                "consortium.no-lot");
        OpenConsortium nameless =
                new OpenConsortium(" ", Ids.next(), List.of(Ids.next()), ConsortiumForm.JOINT, false, Ids.next());
        assertRefused(
                () -> Consortium.open(now(), Ids.next(), nameless, Samples.LEAD, Samples.target(Ids.next())),
                "consortium.words.missing");
    }

    @Test
    void endsWithoutAGroupingWhenNobodyJoined() {
        Consortium consortium = in(ConsortiumState.INVITING);

        consortium.settleRound(now(), new Round(List.of(), true, false, Samples.NOW));

        assertThat(consortium.told()).hasAtLeastOneElementOfType(NoConsortiumFormed.class);
        assertThat(consortium.isEnded()).isTrue();
    }

    @Test
    void waitsForTheLeadsDecisionAndTellsARoundOnce() {
        Consortium consortium = in(ConsortiumState.INVITING);
        Round unsettled = new Round(List.of(), false, true, Samples.NOW);

        assertRefused(consortium::requireDecisionAwaited, "consortium.slots.nothing-to-decide");
        consortium.settleRound(now(), unsettled);
        consortium.settleRound(now(), unsettled);

        assertThat(consortium.told()).hasSize(1);
        consortium.unfilledSlotsDecided(now(), List.of());
        assertRefused(consortium::requireDecisionAwaited, "consortium.slots.nothing-to-decide");
    }

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
        assertThat(consortium.told())
                .hasOnlyElementsOfType(DeadlineMissed.class)
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = ConsortiumState.class,
            names = {"SUBMITTED", "ABANDONED", "NO_CONSORTIUM"})
    void anEndedGroupingCannotMissTheDeadline(ConsortiumState state) {
        Consortium consortium = in(state);

        assertThat(consortium.closeAtDeadline(at(TO_DEADLINE)))
                .isEqualTo(new DeadlineWatch(true, false, DEADLINE.instant()));
        assertThat(consortium.state()).isEqualTo(state);
    }

    @Test
    void aDepositedBidIsOpenedAgainBeforeTheSecondOfTheDeadlineAndNotFromItOn() {
        Consortium consortium = in(ConsortiumState.SUBMITTED);

        assertRefused(() -> consortium.reopened(at(TO_DEADLINE)), "consortium.deadline-passed");
        assertRefused(() -> in(ConsortiumState.READY).reopened(at(TO_DEADLINE)), "consortium.deadline-passed");
        consortium.reopened(at(TO_DEADLINE.minusMillis(1)));
        consortium.reopened(at(TO_DEADLINE.minusMillis(1)));

        assertThat(consortium.state()).isEqualTo(ConsortiumState.DRAFTING);
        assertThat(consortium.isEnded()).isFalse();
        assertThat(consortium.told())
                .singleElement()
                .isInstanceOfSatisfying(
                        ConsortiumReopened.class,
                        told -> assertThat(told.over()).isTrue());
    }

    @Test
    void keepsWhatWasDepositedWhenNothingElseIsByTheDeadline() {
        Consortium consortium = in(ConsortiumState.SUBMITTED);
        consortium.reopened(now());
        consortium.forget();

        assertRefused(() -> consortium.abandon(now(), "no more time"), "consortium.deposit-stands");
        consortium.watchDeadline(at(TO_DEADLINE.minusHours(4)));
        assertThat(consortium.told()).hasOnlyElementsOfType(RedepositNear.class).hasSize(1);
        consortium.forget();
        DeadlineWatch rung = consortium.closeAtDeadline(at(TO_DEADLINE.plusSeconds(1)));
        consortium.closeAtDeadline(at(TO_DEADLINE.plusSeconds(2)));

        assertThat(rung).isEqualTo(new DeadlineWatch(true, false, DEADLINE.instant()));
        assertThat(consortium.state()).isEqualTo(ConsortiumState.SUBMITTED);
        assertThat(consortium.told())
                .hasOnlyElementsOfType(EarlierDepositKept.class)
                .hasSize(1);
    }

    @Test
    void aDepositedGroupingFollowsTheDeadlineWithoutLeavingItsEnd() {
        Deadline moved = new Deadline(DEADLINE.instant().plusSeconds(60), ZoneOffset.ofHours(1), Deadline.PARIS);
        Consortium deposited = in(ConsortiumState.SUBMITTED);
        Consortium abandoned = in(ConsortiumState.ABANDONED);

        assertThat(deposited.moveDeadline(now(), moved)).isTrue();
        assertThat(deposited.moveDeadline(now(), moved)).isFalse();
        assertThat(abandoned.moveDeadline(now(), moved)).isFalse();

        assertThat(deposited.deadline()).isEqualTo(moved);
        assertThat(deposited.isEnded()).isTrue();
        assertThat(deposited.told())
                .hasOnlyElementsOfType(DeadlineMovedAfterDeposit.class)
                .hasSize(1);
    }

    @Test
    void aMissedGroupingIsToldOfALaterDeadlineAndOfNoneThatIsPast() {
        Act late = at(TO_DEADLINE.plusSeconds(60));
        Consortium missed = in(ConsortiumState.DEADLINE_MISSED);

        assertThat(missed.moveDeadline(late, secondsLater(60))).isFalse();
        assertThat(missed.deadline()).isEqualTo(DEADLINE);
        assertThat(missed.moveDeadline(late, secondsLater(61))).isTrue();
        assertThat(missed.moveDeadline(late, secondsLater(61))).isFalse();

        assertThat(missed.told())
                .hasOnlyElementsOfType(DeadlineMovedAfterMiss.class)
                .hasSize(1);
        assertThat(missed.isEnded()).isTrue();
    }

    @Test
    void aMissedGroupingIsOpenedAgainBeforeItsLaterDeadlineAndNotWithoutOne() {
        Act late = at(TO_DEADLINE.plusSeconds(60));
        Consortium missed = in(ConsortiumState.DEADLINE_MISSED);

        assertRefused(() -> missed.reopened(late), "consortium.deadline-passed");
        missed.moveDeadline(late, secondsLater(61));
        missed.forget();
        missed.reopened(late);
        missed.reopened(late);

        assertThat(missed.state()).isEqualTo(ConsortiumState.DRAFTING);
        assertThat(missed.isEnded()).isFalse();
        assertThat(missed.plannedAt()).isEqualTo(late.at());
        assertThat(missed.told())
                .singleElement()
                .isInstanceOfSatisfying(
                        ConsortiumReopened.class,
                        told -> assertThat(told.over()).isTrue());
    }

    /** Who was asked to join has been told that it is over: nothing of that could go on. */
    @ParameterizedTest
    @EnumSource(
            value = ConsortiumState.class,
            names = {"DRAFT", "INVITING", "NEGOTIATING", "AGREED", "DRAFTING", "READY"})
    void aMissedGroupingGoesOnFromWhereTheDeadlineFoundIt(ConsortiumState found) {
        Act late = at(TO_DEADLINE.plusSeconds(60));
        Consortium missed = in(found);
        missed.closeAtDeadline(late);
        missed.moveDeadline(late, secondsLater(61));
        missed.forget();

        RuleViolation no = catchThrowableOfType(RuleViolation.class, () -> missed.reopened(late));

        if (found.compareTo(ConsortiumState.NEGOTIATING) < 0) {
            assertThat(no.key()).isEqualTo("consortium.nothing-to-take-up");
            assertThat(missed.state()).isEqualTo(ConsortiumState.DEADLINE_MISSED);
            assertThat(missed.told()).isEmpty();
            return;
        }
        ConsortiumState where = found == ConsortiumState.READY ? ConsortiumState.DRAFTING : found;
        assertThat(missed.state()).isEqualTo(where);
        assertThat(missed.missedIn()).isNull();
        assertThat(missed.told())
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
        assertThat(consortium.told()).hasSize(1);
        assertThat(consortium.closeAtDeadline(at(TO_DEADLINE)).over()).isFalse();
    }

    @Test
    void whatIsDoneForAnotherOrganisationFindsNothing() {
        assertThatThrownBy(() -> now().by(Samples.LEAD)).isInstanceOf(NotFound.class);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }
}
