package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cordee.RefusalAssertions.refused;
import static org.cordee.consortium.SampleConsortia.at;
import static org.cordee.consortium.SampleConsortia.in;
import static org.cordee.consortium.SampleConsortia.now;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cordee.consortium.ConsortiumEvent.NoConsortiumFormed;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests which acts a consortium allows in which state, and which it refuses. */
class ConsortiumRulesTests {

    private static final Duration TO_DEADLINE = Duration.ofDays(40);
    private static final Map<String, Consumer<Consortium>> ACTS = Map.of(
            "sign", Consortium::agreementSigned,
            "reopen", Consortium::sharesReopened,
            "define", consortium -> consortium.slotsDefined(now(), List.of()),
            "launch", consortium -> consortium.launch(now(), List.of(), LaunchWords.NONE, List.of()),
            "agree", consortium -> consortium.sharesAgreed(ConsortiumForm.JOINT),
            "replace", consortium -> consortium.memberReplaced(now(), SampleConsortia.CANDIDATE, List.of()),
            "reopenBid", consortium -> consortium.reopen(now()),
            "ready", consortium -> consortium.markReady(now()),
            "submit", consortium -> consortium.markSubmitted(now()),
            "abandon", consortium -> consortium.abandon(now(), "no more time"));

    /**
     * The states that allow an act, with the state after it; READY and SUBMITTED may be repeated without a change. A
     * deposit in time on another platform may become known only after the deadline.
     */
    private static final Map<String, String> ALLOWED = Map.of(
            "define", "DRAFT>DRAFT",
            "launch", "DRAFT>INVITING",
            "agree", "NEGOTIATING>AGREED",
            "sign", "AGREED>DRAFTING",
            "reopen", "AGREED>NEGOTIATING DRAFTING>NEGOTIATING",
            "replace", "NEGOTIATING>INVITING",
            "ready", "DRAFTING>READY READY>READY SUBMITTED>SUBMITTED",
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
    void allowsEachActOnlyInItsStates(ConsortiumState state, String act) {
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
            assertThat(consortium.recordedEvents()).isEmpty();
        } else {
            assertThat(no).isNull();
            assertThat(consortium.state().name()).isEqualTo(allowed.split(">")[1]);
        }
    }

    /** The slots of the member are open again after the shares are. */
    @Test
    void aFailedMemberIsRemovedAfterTheSharesAreOpenedAgain() {
        Consortium consortium = in(ConsortiumState.DRAFTING);
        refused(
                "consortium.wrong-state",
                () -> consortium.memberDroppedOut(now(), SampleConsortia.CANDIDATE, List.of()));

        consortium.sharesReopened();
        consortium.memberDroppedOut(now(), SampleConsortia.CANDIDATE, List.of());

        assertThat(consortium.state()).isEqualTo(ConsortiumState.INVITING);
    }

    @Test
    void opensAndLaunchesUntilTheSecondOfTheDeadlineAndNotAfter() {
        Consortium consortium = Consortium.open(
                at(TO_DEADLINE),
                Ids.next(),
                SampleConsortia.wish(Ids.next()),
                SampleConsortia.LEAD,
                SampleConsortia.target(Ids.next()));
        consortium.launch(at(TO_DEADLINE), List.of(), LaunchWords.NONE, List.of());

        Act late = at(TO_DEADLINE.plusNanos(1000));
        refused(
                "consortium.deadline-passed",
                () -> Consortium.open(
                        late,
                        Ids.next(),
                        SampleConsortia.wish(Ids.next()),
                        SampleConsortia.LEAD,
                        SampleConsortia.target(Ids.next())));
        refused(
                "consortium.deadline-passed",
                () -> in(ConsortiumState.DRAFT).launch(late, List.of(), LaunchWords.NONE, List.of()));
    }

    @Test
    void asksForAReasonToLaunchOverABlockingFinding() {
        List<String> blockers = List.of("reserved.not-reachable");
        LaunchWords silent = new LaunchWords(" ", null, InvitationMessage.NONE);
        LaunchWords reasoned = new LaunchWords(" L’acheteur l’a confirmé ", null, InvitationMessage.NONE);

        refused(
                "consortium.launch.reason-missing",
                () -> in(ConsortiumState.DRAFT).launch(now(), List.of(), silent, blockers));
        Consortium consortium = in(ConsortiumState.DRAFT);
        consortium.launch(now(), List.of(), reasoned, blockers);

        assertThat(consortium.state()).isEqualTo(ConsortiumState.INVITING);
        assertThat(consortium.launchReason()).isEqualTo("L’acheteur l’a confirmé");
        assertThat(consortium.launchFindings()).containsExactlyElementsOf(blockers);
    }

    @Test
    void storesNoReasonWhereNothingBlocks() {
        Consortium consortium = in(ConsortiumState.DRAFT);

        consortium.launch(now(), List.of(), new LaunchWords("Pour rien", null, InvitationMessage.NONE), List.of());

        assertThat(consortium.launchReason()).isNull();
        assertThat(consortium.launchFindings()).isEmpty();
    }

    @Test
    void refusesAConsortiumWithoutALotOrAName() {
        refused(
                "consortium.no-lot",
                () -> Consortium.open(
                        now(), Ids.next(), SampleConsortia.wish(), SampleConsortia.LEAD, SampleConsortia.target()));
        OpenConsortium nameless = new OpenConsortium(
                new ConsortiumTerms(" ", ConsortiumForm.JOINT, false), Ids.next(), List.of(Ids.next()), Ids.next());
        refused(
                "consortium.words.missing",
                () -> Consortium.open(
                        now(), Ids.next(), nameless, SampleConsortia.LEAD, SampleConsortia.target(Ids.next())));
    }

    @Test
    void endsWithoutAConsortiumWhenNoCandidateJoined() {
        Consortium consortium = in(ConsortiumState.INVITING);

        consortium.settleRound(now(), new InvitationRound(List.of(), true, false, SampleConsortia.NOW));

        assertThat(consortium.recordedEvents()).hasAtLeastOneElementOfType(NoConsortiumFormed.class);
        assertThat(consortium.isEnded()).isTrue();
    }

    @Test
    void waitsForTheLeadsDecisionAndSettlesARoundOnce() {
        Consortium consortium = in(ConsortiumState.INVITING);
        InvitationRound unsettled = new InvitationRound(List.of(), false, true, SampleConsortia.NOW);

        refused("consortium.slots.nothing-to-decide", consortium::requireDecisionAwaited);
        consortium.settleRound(now(), unsettled);
        consortium.settleRound(now(), unsettled);

        assertThat(consortium.recordedEvents()).hasSize(1);
        consortium.unfilledSlotsDecided(now(), List.of());
        refused("consortium.slots.nothing-to-decide", consortium::requireDecisionAwaited);
    }

    @Test
    void anActForAnotherOrganisationIsNotFound() {
        assertThatThrownBy(() -> now().requireActorOf(SampleConsortia.LEAD)).isInstanceOf(NotFound.class);
    }
}
