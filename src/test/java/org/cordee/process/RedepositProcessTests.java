package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.cordee.consortium.AbandoningConsortium;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.ConsortiumTerms;
import org.cordee.consortium.OpenConsortium;
import org.cordee.consortium.OpeningConsortium;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Scene;
import org.cordee.submission.DepositOutcome;
import org.cordee.submission.DepositingBid;
import org.cordee.submission.SubmissionReading;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tests a deposited bid that is reopened: another process leads it to another deposit, or the deadline leaves the
 * earlier one valid.
 */
class RedepositProcessTests extends ReopeningScene {

    @Test
    @CoversFlows({
        "flow_BidReopened_PlanAgain",
        "flow_PlanAgain_DraftTakenUp",
        "flow_DraftTakenUp_SubmitAgain",
        "flow_SubmitAgain_CheckBegins",
        "flow_CheckBegins_CheckPostAgain",
        "flow_CheckPostAgain_SubmittedAgain",
        "flow_BidDrafted_Reopened",
        "flow_Reopened_RoundBegins",
        "flow_BidReopened_WatchBegins"
    })
    void leadsAReopenedBidToAnotherDepositAndCountsTheLastInTime() {
        Pair pair = deposited();
        Scene scene = pair.scene();

        reopen(scene, pair.partner());

        assertThat(state(scene)).isEqualTo(ConsortiumState.DRAFTING);
        assertThat(view(scene).isOpenAgain()).isTrue();
        scenes.await("carried and watched", () -> carried(scene) && watched(scene));
        scenes.task(scene, UserTask.FILL_PRICES);
        scenes.isNotStuck(ProcessRoot.consortium(scene.id()));
        refused(
                "consortium.deposit-stands",
                () -> scenes.bean(AbandoningConsortium.class)
                        .abandon(scene.lead().actor(), scene.id(), "Assez"));
        rework(pair);
        String second = deposit(scene);
        scenes.ended(scene);
        scenes.await("rest", new ConsortiumRows(scenes, scene.id())::isIdle);

        assertThat(state(scene)).isEqualTo(ConsortiumState.SUBMITTED);
        assertThat(outcomes(scene)).containsExactly(DepositOutcome.IN_TIME, DepositOutcome.IN_TIME);
        assertThat(counting(scene)).isEqualTo(1);
        assertThat(scenes.bean(SubmissionReading.class)
                        .receipt(pair.partner().actor(), scene.id())
                        .receiptNumber())
                .isEqualTo(second);
        assertThat(view(scene).freezes()).hasSize(2);
        assertThat(view(scene).isOpenAgain()).isFalse();
        assertThat(carried(scene)).isFalse();
    }

    @Test
    @CoversFlows({"flow_BidReopened_WatchBegins", "flow_DeadlinePassed_DeadlineMissed", "flow_WatchOver_WatchEnded"})
    void keepsTheEarlierDepositWhenNoOtherFollowsBeforeTheDeadline() {
        Pair pair = deposited();
        Scene scene = pair.scene();
        reopen(scene, pair.partner());
        scenes.task(scene, UserTask.FILL_PRICES);
        scenes.await("watched", () -> watched(scene));

        scenes.pin(deadline(scene).plusSeconds(1));

        scenes.ended(scene);
        scenes.await("submitted", () -> state(scene) == ConsortiumState.SUBMITTED);
        scenes.await("rest", new ConsortiumRows(scenes, scene.id())::isIdle);
        assertThat(counting(scene)).isZero();
        assertThat(carried(scene)).isFalse();
        assertThat(news(scene)).contains("EARLIER_DEPOSIT_KEPT").doesNotContain("DEADLINE_MISSED");
        assertThat(letters(scene, "EARLIER_DEPOSIT_KEPT")).isPositive();
        refused("submission.reopen.not-now.LATE", () -> reopen(scene, pair.partner()));
    }

    private int letters(Scene scene, String kind) {
        return scenes.bean(JdbcTemplate.class)
                        .queryForObject(
                                "SELECT count(*) FROM letter WHERE consortium_id = ? AND kind = ?",
                                Integer.class,
                                scene.id(),
                                kind)
                + scenes.bean(JdbcTemplate.class)
                        .queryForObject(
                                "SELECT count(*) FROM unaddressed_letter WHERE consortium_id = ? AND kind = ?",
                                Integer.class,
                                scene.id(),
                                kind);
    }

    /** The second deposit has locked the consortium and not committed when the deadline passes. */
    @Test
    @CoversFlows("flow_CheckPostAgain_SubmittedAgain")
    void keepsTheFirstDepositWhenTheSecondIsLate() {
        Pair pair = deposited();
        Scene scene = pair.scene();
        reopen(scene, pair.partner());
        rework(pair);
        scenes.task(scene, UserTask.DEPOSIT_BID);
        Instant late = deadline(scene).plusSeconds(1);

        new TransactionTemplate(scenes.bean(PlatformTransactionManager.class)).executeWithoutResult(depositing -> {
            scenes.bean(JdbcTemplate.class)
                    .queryForList("SELECT id FROM consortium WHERE id = ? FOR UPDATE", scene.id());
            CompletableFuture.runAsync(() -> scenes.pin(late)).join();
            scenes.bean(DepositingBid.class).deposit(scene.lead().actor(), scene.id());
        });

        scenes.ended(scene);
        assertThat(state(scene)).isEqualTo(ConsortiumState.SUBMITTED);
        assertThat(outcomes(scene)).containsExactly(DepositOutcome.IN_TIME, DepositOutcome.LATE_REJECTED);
        assertThat(counting(scene)).isZero();
    }

    @Test
    @CoversFlows({"flow_CheckBegins_CheckPostAgain", "flow_CheckPostAgain_SubmittedAgain"})
    void givesMajorFindingsAfterTheSecondDepositToTheLead() {
        BlockedConsortia blocked = new BlockedConsortia(scenes, acts);
        Pair pair = deposited();
        Scene scene = pair.scene();
        reopen(scene, pair.partner());
        rework(pair);
        scenes.task(scene, UserTask.DEPOSIT_BID);
        blocked.forgetFigures(scene.lead());
        assertThat(blocked.stages(scene)).isEmpty();

        deposit(scene);

        UUID stage = scenes.task(scene, UserTask.RESOLVE_BLOCKER).subjectId();
        assertThat(blocked.stages(scene)).containsExactly("POST OPEN");
        assertThat(blocked.blocked(scene, stage).held()).isFalse();
        blocked.goOn(scene, stage);
        scenes.ended(scene);
        assertThat(blocked.stages(scene)).containsExactly("POST GONE_ON");
    }

    /** Each deposit recorded after the end is checked, and replaces the check of the one before. */
    @Test
    @CoversFlows({"flow_DepositNoted_TakeNote", "flow_TakeNote_CheckBegins", "flow_CheckBegins_CheckPostAgain"})
    void checksAnUnexpectedDepositInAProcessOfItsOwn() {
        BlockedConsortia blocked = new BlockedConsortia(scenes, acts);
        Pair pair = deposited();
        Scene scene = pair.scene();
        blocked.forgetFigures(scene.lead());

        depositByHand(scene, "AR-1");
        scenes.task(scene, UserTask.RESOLVE_BLOCKER);
        assertThat(blocked.stages(scene)).containsExactly("POST OPEN");
        depositByHand(scene, "AR-2");

        scenes.await(
                "the second check",
                () -> blocked.stages(scene).equals(List.of("POST OVERTAKEN", "POST OPEN"))
                        && scenes.tasks(scene, UserTask.RESOLVE_BLOCKER).size() == 1);
        blocked.goOn(scene, scenes.task(scene, UserTask.RESOLVE_BLOCKER).subjectId());
        scenes.ended(scene);
        assertThat(state(scene)).isEqualTo(ConsortiumState.SUBMITTED);
        assertThat(carried(scene)).isFalse();
    }

    /** The lead reopens only a form, a piece of evidence or its margin. */
    @Test
    @CoversFlows({"flow_RewriteSections_BothDone", "flow_Reprice_BothDone", "flow_CheckPostAgain_SubmittedAgain"})
    void freezesAgainWithTheApprovalOfAllWhenNoPartIsReopened() {
        Pair pair = deposited();
        Scene scene = pair.scene();

        reopenNothing(scene);

        acts.freeze(scene);
        assertThat(scenes.tasks(scene, UserTask.FILL_PRICES)).isEmpty();
        assertThat(scenes.tasks(scene, UserTask.WRITE_SECTION)).isEmpty();
        acts.approveFrozen(scene, pair.partner());
        deposit(scene);
        scenes.ended(scene);
        assertThat(outcomes(scene)).containsExactly(DepositOutcome.IN_TIME, DepositOutcome.IN_TIME);
        assertThat(counting(scene)).isEqualTo(1);
    }

    @Test
    @CoversFlows({"flow_BidReopened_PlanAgain", "flow_BidReopened_WatchBegins", "flow_CheckPostAgain_SubmittedAgain"})
    void reopensAMissedBidAfterTheBuyerSetsALaterDeadline() {
        Pair pair = missed();
        Scene scene = pair.scene();
        refused("submission.reopen.not-now.LATE", () -> reopen(scene, pair.partner()));

        acts.moveDeadline(scene, scenes.now().plus(Duration.ofDays(20)));
        scenes.await("the news", () -> news(scene).contains("DEADLINE_MOVED_AFTER_MISS"));
        scenes.await("the letter", () -> letters(scene, "DEADLINE_MOVED_MISSED") > 0);
        reopen(scene, pair.partner());
        reopen(scene, pair.partner(), 1);

        assertThat(state(scene)).isEqualTo(ConsortiumState.DRAFTING);
        scenes.await("carried and watched", () -> carried(scene) && watched(scene));
        rework(pair);
        deposit(scene);
        scenes.ended(scene);
        assertThat(state(scene)).isEqualTo(ConsortiumState.SUBMITTED);
        assertThat(outcomes(scene)).containsExactly(DepositOutcome.IN_TIME);
        assertThat(view(scene).reopenings()).hasSize(1);
    }

    @Test
    @CoversFlows("flow_DeadlinePassed_DeadlineMissed")
    void closesAReopenedBidThatMissesTheLaterDeadlineToo() {
        Pair pair = missed();
        Scene scene = pair.scene();
        Instant moved = scenes.now().plus(Duration.ofDays(20));
        acts.moveDeadline(scene, moved);
        reopenNothing(scene);
        scenes.task(scene, UserTask.SET_MARGIN);
        scenes.await("watched", () -> watched(scene));

        scenes.pin(moved.plusSeconds(1));

        scenes.ended(scene);
        scenes.await("missed", () -> state(scene) == ConsortiumState.DEADLINE_MISSED);
        scenes.await("rest", new ConsortiumRows(scenes, scene.id())::isIdle);
        assertThat(carried(scene)).isFalse();
    }

    /** One operator leads one consortium for a contract (R2142-23): the missed one had released its lot. */
    @Test
    void refusesToReopenForALeadThatNowLeadsAnotherConsortiumForTheLot() {
        Pair pair = missed();
        Scene scene = pair.scene();
        acts.moveDeadline(scene, scenes.now().plus(Duration.ofDays(20)));
        UUID other = scenes.bean(OpeningConsortium.class)
                .open(
                        scene.lead().actor(),
                        new OpenConsortium(
                                new ConsortiumTerms("Rives vertes 2", ConsortiumForm.JOINT, false),
                                scene.consultationId(),
                                List.of(scene.lotId()),
                                scene.lead().establishmentId()));

        refused("consortium.lead.already-leads", () -> reopen(scene, pair.partner()));

        assertThat(state(scene)).isEqualTo(ConsortiumState.DEADLINE_MISSED);
        assertThat(view(scene).reopenings()).isEmpty();
        scenes.bean(AbandoningConsortium.class).abandon(scene.lead().actor(), other, "Le premier reprend");
        reopen(scene, pair.partner());
        assertThat(state(scene)).isEqualTo(ConsortiumState.DRAFTING);
    }

    @Test
    @CoversFlows("flow_BidReopened_PlanAgain")
    void reopensADepositedBidAfterTheOldDeadlineWhenTheNewOneIsLater() {
        Pair pair = deposited();
        Scene scene = pair.scene();
        scenes.pin(deadline(scene).plusSeconds(60));
        refused("submission.reopen.not-now.LATE", () -> reopen(scene, pair.partner()));
        Instant moved = scenes.now().plus(Duration.ofDays(20));

        acts.moveDeadline(scene, moved);
        reopen(scene, pair.partner());

        assertThat(deadline(scene)).isEqualTo(moved);
        scenes.task(scene, UserTask.FILL_PRICES);
        scenes.await("watched", () -> watched(scene));
        scenes.await("the news", () -> news(scene).contains("DEADLINE_MOVED_AFTER_DEPOSIT"));
        scenes.pin(moved.plusSeconds(1));
        scenes.await("the deposit kept", () -> state(scene) == ConsortiumState.SUBMITTED);
        scenes.ended(scene);
    }
}
