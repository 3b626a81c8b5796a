package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;

import java.util.UUID;
import org.cordee.consortium.ConsortiumState;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.submission.DepositOutcome;
import org.cordee.submission.DepositingBid;
import org.cordee.submission.FreezingBid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tests the lead's reopening of its frozen bid before the deposit: during the approvals, during the check, or before
 * the deposit.
 */
class ReopenedBidProcessTests extends ReopeningScene {

    @Test
    @CoversFlows({"flow_ReopenedInApproval_RoundBegins", "flow_NextStep_BothBegin", "flow_Reopened_FreezeBegins"})
    void cancelsTheApprovalsWhenTheBidIsReopenedAndDepositsTheNewPackage() {
        Pair pair = LifeStage.APPROVING.reach(scenes, acts);
        Scene scene = pair.scene();
        UUID asked = scenes.task(scene, UserTask.APPROVE_BID).subjectId();

        reopen(scene, pair.partner());
        repeatTheReopening(scene, pair.partner());

        assertThat(state(scene)).isEqualTo(ConsortiumState.DRAFTING);
        refused("submission.approval.replaced", () -> acts.approveFrozen(pair.partner(), asked));
        rework(pair);
        deposit(scene);
        scenes.ended(scene);
        assertThat(state(scene)).isEqualTo(ConsortiumState.SUBMITTED);
        assertThat(view(scene).freezes()).hasSize(2);
        assertThat(news(scene)).contains("FROZEN_BID_REOPENED");
    }

    /** Repeats the same request with the number it had. */
    private void repeatTheReopening(Scene scene, Firm whose) {
        reopen(scene, whose, view(scene).reopenings().size());
    }

    @Test
    @CoversFlows("flow_ReopenedBeforeDeposit_RoundBegins")
    void refusesTheDepositOfThePackageAfterAReopening() {
        Pair pair = LifeStage.DEPOSITING.reach(scenes, acts);
        Scene scene = pair.scene();

        reopen(scene, pair.partner());

        refused(
                "submission.deposit.open-again",
                () -> scenes.bean(DepositingBid.class).deposit(scene.lead().actor(), scene.id()));
        rework(pair);
        deposit(scene);
        scenes.ended(scene);
        assertThat(outcomes(scene)).containsExactly(DepositOutcome.IN_TIME);
    }

    @Test
    @CoversFlows("flow_ReopenedInCheck_RoundBegins")
    void closesTheBlockerOfTheDepositWhenTheBidIsReopened() {
        BlockedConsortia blocked = new BlockedConsortia(scenes, acts);
        Pair pair = LifeStage.APPROVING.reach(scenes, acts);
        Scene scene = pair.scene();
        blocked.reserve(scene);
        acts.approveFrozen(scene, pair.partner());
        scenes.task(scene, UserTask.RESOLVE_BLOCKER);
        blocked.openToAll(scene);

        // The check's own message is held back, so that the reopening ends the check.
        TransactionTemplate transaction = new TransactionTemplate(scenes.bean(PlatformTransactionManager.class));
        transaction.executeWithoutResult(held -> {
            reopen(scene, pair.partner());
            scenes.bean(JdbcTemplate.class)
                    .update(
                            "UPDATE engine_command SET state = 'SENT' WHERE consortium_id = ? AND state = 'WAITING'"
                                    + " AND payload LIKE '%compliance.blockerMoved%'",
                            scene.id());
        });

        rework(pair);
        deposit(scene);
        scenes.ended(scene);
        assertThat(blocked.stages(scene)).containsExactly("PRE_DEPOSIT OVERTAKEN");
    }

    /** The lead is asked for its margin again, and may leave it unchanged: at once, or when the process waits there. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void freezesAgainWhenTheLeadChangesNothing(boolean waiting) {
        Pair pair = LifeStage.APPROVING.reach(scenes, acts);
        Scene scene = pair.scene();
        UUID asked = scenes.task(scene, UserTask.APPROVE_BID).subjectId();
        reopenNothing(scene);
        if (waiting) {
            scenes.task(scene, UserTask.SET_MARGIN);
        }

        scenes.bean(FreezingBid.class).freeze(scene.lead().actor(), scene.id());

        scenes.await(
                "asked again",
                () -> scenes.tasks(scene, UserTask.APPROVE_BID).stream()
                        .anyMatch(task -> !asked.equals(task.subjectId())));
        assertThat(scenes.tasks(scene, UserTask.SET_MARGIN)).isEmpty();
        acts.approveFrozen(scene, pair.partner());
        deposit(scene);
        scenes.ended(scene);
        assertThat(outcomes(scene)).containsExactly(DepositOutcome.IN_TIME);
    }

    /** The rework is not over when the lead opens other parts as well. */
    @Test
    void refusesToReopenAnOpenBid() {
        Pair pair = LifeStage.DEPOSITING.reach(scenes, acts);
        reopen(pair.scene(), pair.partner());

        refused("submission.reopen.not-now.DRAFTING", () -> reopen(pair.scene(), pair.partner()));
    }
}
