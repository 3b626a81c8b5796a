package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;
import static org.cordee.consortium.SampleConsortia.CANDIDATE;
import static org.cordee.consortium.SampleConsortia.DEADLINE;
import static org.cordee.consortium.SampleConsortia.NOW;
import static org.cordee.consortium.SampleConsortia.applying;
import static org.cordee.consortium.SampleConsortia.at;
import static org.cordee.consortium.SampleConsortia.in;
import static org.cordee.consortium.SampleConsortia.now;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cordee.consortium.ConsortiumEvent.ConsortiumDeadlineMoved;
import org.cordee.consortium.ConsortiumEvent.DeadlineMissed;
import org.cordee.consortium.ConsortiumEvent.MemberDroppedOut;
import org.cordee.consortium.ConsortiumEvent.NotSelected;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The stages of a consortium in a restricted procedure: its application, its members, and the buyer's decision. */
class RestrictedProcedureTests {

    private static final Duration TO_DEADLINE = Duration.ofDays(40);
    private static final Deadline OFFERS = Deadline.at(NOW.plus(Duration.ofDays(80)), Deadline.PARIS);

    private static Consortium frozen() {
        Consortium consortium = applying();
        consortium.freezeApplication(now());
        return consortium;
    }

    private static Consortium applied() {
        Consortium consortium = frozen();
        consortium.applied();
        return consortium;
    }

    private static Consortium invited() {
        Consortium consortium = applied();
        consortium.invitedToTender(at(TO_DEADLINE.plusDays(10)), OFFERS);
        return consortium;
    }

    private static void loses(Consortium consortium) {
        consortium.sharesReopened();
        consortium.memberDroppedOut(now(), CANDIDATE, List.of());
    }

    @Test
    void theMembersMayChangeUntilTheApplicationIsFrozen() {
        Consortium consortium = applying();

        loses(consortium);

        assertThat(consortium.recordedEvents()).hasAtLeastOneElementOfType(MemberDroppedOut.class);
    }

    @Test
    void theMembersStayFromTheFreezeOfTheApplicationOn() {
        refused("consortium.composition-frozen", () -> loses(frozen()));
        refused("consortium.composition-frozen", () -> loses(applied()));
        refused("consortium.composition-frozen", () -> loses(invited()));
    }

    @Test
    void noMemberIsReplacedInTheNegotiationOfAFrozenComposition() {
        Consortium consortium = invited();
        consortium.sharesReopened();

        refused("consortium.composition-frozen", () -> consortium.memberReplaced(now(), CANDIDATE, List.of()));

        assertThat(consortium.state()).isEqualTo(ConsortiumState.NEGOTIATING);
    }

    @Test
    void theBuyersConsentReleasesOneMemberOnce() {
        Consortium consortium = invited();
        consortium.release(CANDIDATE);

        refused("consortium.composition-frozen", () -> consortium.requireChangeable(Ids.next()));
        loses(consortium);

        assertThat(consortium.isReleased(CANDIDATE)).isFalse();
        refused("consortium.composition-frozen", () -> consortium.requireChangeable(CANDIDATE));
    }

    @Test
    void anApplicationThatIsOpenAgainLetsMembersChange() {
        Consortium consortium = frozen();

        consortium.reopenApplication();
        consortium.reopenApplication();

        consortium.requireChangeable(CANDIDATE);
        assertThat(consortium.stage()).isEqualTo(ProcedureStage.APPLICATION);
    }

    @Test
    void aDepositedApplicationIsNotOpenedAgain() {
        refused("consortium.wrong-stage.APPLIED", () -> applied().reopenApplication());
    }

    @Test
    void theApplicationIsFrozenOnceAndBeforeItsDeadlineOnly() {
        Consortium consortium = frozen();
        consortium.freezeApplication(at(TO_DEADLINE.plusSeconds(1)));

        assertThat(consortium.stage()).isEqualTo(ProcedureStage.FROZEN);
        refused("consortium.deadline-passed", () -> applying().freezeApplication(at(TO_DEADLINE.plusSeconds(1))));
        refused("consortium.wrong-stage.SINGLE", () -> in(ConsortiumState.DRAFTING).freezeApplication(now()));
        refused("consortium.wrong-stage.APPLICATION", () -> applying().applied());
    }

    @Test
    void theBidIsFrozenOnlyAfterTheInvitation() {
        refused("consortium.wrong-stage.APPLICATION", () -> applying().markReady(now()));
        refused("consortium.wrong-stage.APPLIED", () -> applied().markReady(now()));
        Consortium consortium = invited();

        consortium.markReady(now());

        assertThat(consortium.state()).isEqualTo(ConsortiumState.READY);
    }

    @Test
    void missesTheDateForApplicationsWithoutAFrozenApplication() {
        Consortium consortium = applying();

        DeadlineWatch watch = consortium.closeAtDeadline(at(TO_DEADLINE.plusSeconds(1)));

        assertThat(watch).isEqualTo(new DeadlineWatch(true, true, DEADLINE.instant()));
        assertThat(consortium.recordedEvents()).hasOnlyElementsOfType(DeadlineMissed.class);
    }

    @Test
    void awaitsTheReceiptOfAFrozenApplicationForTwoDays() {
        Consortium consortium = frozen();
        Instant until = DEADLINE.instant().plus(Duration.ofDays(2));

        DeadlineWatch first = consortium.closeAtDeadline(at(TO_DEADLINE.plusSeconds(1)));
        Instant next = consortium.watchDeadline(at(TO_DEADLINE.plusDays(1)));
        consortium.applied();

        assertThat(first).isEqualTo(new DeadlineWatch(false, false, until));
        assertThat(next).isAfter(until);
        assertThat(consortium.stage()).isEqualTo(ProcedureStage.APPLIED);
    }

    @Test
    void missesTheDateWhenNoReceiptComesWithinTwoDays() {
        Consortium consortium = frozen();

        DeadlineWatch watch = consortium.closeAtDeadline(at(TO_DEADLINE.plusDays(2)));

        assertThat(watch.missed()).isTrue();
        assertThat(consortium.state()).isEqualTo(ConsortiumState.DEADLINE_MISSED);
    }

    @Test
    void waitsForTheBuyerAfterTheDepositHoweverLongItTakes() {
        Consortium consortium = applied();
        Act late = at(TO_DEADLINE.plusDays(100));

        DeadlineWatch watch = consortium.closeAtDeadline(late);

        assertThat(watch.over()).isFalse();
        assertThat(watch.deadlineAt()).isAfter(late.at());
        assertThat(consortium.watchDeadline(late)).isAfter(late.at());
        assertThat(consortium.recordedEvents()).isEmpty();
    }

    @Test
    void theInvitationSetsTheDateForBidsAndALaterOneMovesIt() {
        Consortium consortium = invited();
        Deadline later = Deadline.at(OFFERS.instant().plus(Duration.ofDays(7)), Deadline.PARIS);

        consortium.invitedToTender(at(TO_DEADLINE.plusDays(11)), OFFERS);
        consortium.invitedToTender(at(TO_DEADLINE.plusDays(12)), later);

        assertThat(consortium.deadline()).isEqualTo(later);
        assertThat(consortium.recordedEvents())
                .extracting(event -> ((ConsortiumDeadlineMoved) event).invitedToTender())
                .containsExactly(true, false);
    }

    @Test
    void anInvitationNeedsADepositAndADateAhead() {
        refused("consortium.wrong-stage.FROZEN", () -> frozen().invitedToTender(now(), OFFERS));
        refused(
                "consortium.deadline-passed",
                () -> applied().invitedToTender(at(Duration.ofDays(81)), OFFERS));
        refused("consortium.wrong-stage.SINGLE", () -> in(ConsortiumState.DRAFTING).invitedToTender(now(), OFFERS));
    }

    @Test
    void missesTheDateForBidsAfterTheInvitation() {
        Consortium consortium = invited();

        DeadlineWatch watch = consortium.closeAtDeadline(at(Duration.ofDays(80).plusSeconds(1)));

        assertThat(watch).isEqualTo(new DeadlineWatch(true, true, OFFERS.instant()));
    }

    @Test
    void anApplicationThatIsNotSelectedEndsTheConsortiumOnce() {
        Consortium consortium = applied();

        consortium.notSelected(at(TO_DEADLINE.plusDays(10)));
        consortium.notSelected(at(TO_DEADLINE.plusDays(11)));

        assertThat(consortium.isEnded()).isTrue();
        assertThat(consortium.recordedEvents())
                .hasOnlyElementsOfType(NotSelected.class)
                .hasSize(1);
        refused("consortium.ended", () -> consortium.invitedToTender(at(TO_DEADLINE.plusDays(12)), OFFERS));
        refused("consortium.ended", () -> consortium.release(CANDIDATE));
    }

    @Test
    void aSelectedApplicationIsNotRejectedAfterwards() {
        refused("consortium.wrong-stage.INVITED", () -> invited().notSelected(now()));
    }

    @ParameterizedTest
    @EnumSource(ProcedureStage.class)
    void onlyAStageWithAFrozenApplicationFreezesTheMembers(ProcedureStage stage) {
        boolean bidOnly = stage == ProcedureStage.SINGLE || stage == ProcedureStage.APPLICATION;

        assertThat(stage.isCompositionFrozen()).isNotEqualTo(bidOnly);
    }
}
