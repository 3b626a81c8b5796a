package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.RefusalAssertions.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.ConcurrentActs;
import org.cordee.agreement.ReleasingAgreement;
import org.cordee.agreement.Wording;
import org.cordee.assessment.ProceedingDespiteFindings;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tests {@code compliance-check} at each stage: a blocker is resolved, overridden by the lead or replaced by a later
 * check.
 */
class ComplianceCheckProcessTests extends ComplianceScene {

    @Test
    @CoversFlows({
        "flow_RankCandidates_CheckDesign",
        "flow_AnyMember_CheckTeamBegins",
        "flow_CheckTeamBegins_CheckTeam",
        "flow_SharesAgreed_CheckDraftBegins",
        "flow_CheckDraftBegins_CheckDraft",
        "flow_StageReached_WaiverToDecide",
        "flow_WaiverToDecide_CheckBegins",
        "flow_CheckBegins_CheckCompliance",
        "flow_CheckCompliance_Blocked",
        "flow_Blocked_StageChecked",
        "flow_CheckDraft_SigningBegins",
        "flow_PreparationDone_CheckFinal",
        "flow_CheckFinal_SubmitBid",
        "flow_NextStep_CheckDeposit",
        "flow_CheckDeposit_DepositBid",
        "flow_SubmitBid_CheckPost",
        "flow_CheckPost_Submitted"
    })
    void isMadeAtEachStageAndHoldsNobodyBackWithoutAnythingGrave() {
        Scene scene = LifeStage.DEPOSITING.reach(scenes, acts).scene();
        blocked.forgetFigures(scene.lead());
        blocked.check(scene.lead().actor(), scene);
        UUID waiver = blocked.askWaiver(scene);
        scenes.task(scene, UserTask.DECIDE_WAIVER);
        blocked.knowFigures(scene.lead());
        deposit(scene);

        scenes.ended(scene);
        assertThat(waivers(scene)).containsExactly("LAPSED");
        refused("assessment.waiver.decided-already", () -> decide(scene, waiver, true));
        assertThat(blocked.stages(scene)).isEmpty();
        scenes.await("the check of the deposit", () -> runs(scene).contains("POST"));
        assertThat(runs(scene).stream().distinct()).containsExactly("DESIGN", "DRAFT", "FINAL", "PRE_DEPOSIT", "POST");
    }

    private List<String> runs(Scene scene) {
        return scenes.bean(JdbcTemplate.class)
                .queryForList(
                        "SELECT stage FROM assessment_run WHERE consortium_id = ? ORDER BY judged_at, id",
                        String.class,
                        scene.id());
    }

    @Test
    @CoversFlows({"flow_Blocked_ResolveBlocker", "flow_BlockerMoved_CheckBegins"})
    void blocksTheAgreementUntilANewCheckOfTheSharesFindsNoBlocker() {
        Scene scene = blocked.atItsShares().scene();
        UUID stage = stage(scene);
        assertThat(scenes.tasks(scene, UserTask.REVIEW_AGREEMENT)).isEmpty();
        ReleasingAgreement releasing = scenes.bean(ReleasingAgreement.class);
        refused(
                "assessment.blocked.awaited",
                () -> releasing.release(scene.lead().actor(), scene.id(), Wording.USUAL));
        assertThat(blocked.blocked(scene, stage).findings())
                .isNotEmpty()
                .allMatch(finding -> finding.level().equals("blocker"));
        blocked.check(scene.lead().actor(), scene);
        assertThat(blocked.stages(scene)).containsExactly("DRAFT OPEN");

        blocked.openToAll(scene);
        blocked.check(BlockedConsortia.COORDINATOR, scene);

        released(scene);
        scenes.task(scene, UserTask.REVIEW_AGREEMENT);
        assertThat(blocked.stages(scene)).containsExactly("DRAFT CLEAN");
        refused("assessment.blocked.settled", () -> blocked.goOn(scene, stage));
    }

    @Test
    @CoversFlows("flow_ResolveBlocker_CheckBegins")
    void letsTheLeadFreezeDespiteABlockerAndAsksOnce() {
        Pair pair = blocked.beforeItsFreeze();
        Scene scene = pair.scene();
        UUID stage = stage(scene);
        assertThat(scenes.tasks(scene, UserTask.FREEZE_BID)).isEmpty();
        scenes.isNotStuck(ProcessRoot.consortium(scene.id()));
        refused("assessment.blocked.awaited", () -> freeze(scene));
        UUID run = blocked.blocked(scene, stage).runId();
        ProceedingDespiteFindings going = scenes.bean(ProceedingDespiteFindings.class);
        refused(
                "assessment.blocked.reason-missing",
                () -> going.proceed(scene.lead().actor(), scene.id(), stage, run, " "));
        refused(
                "assessment.blocked.judged-again",
                () -> going.proceed(scene.lead().actor(), scene.id(), stage, UUID.randomUUID(), "Oui"));
        assertThatThrownBy(() -> going.proceed(pair.partner().actor(), scene.id(), stage, run, "Oui"))
                .isInstanceOf(NotFound.class);

        blocked.goOn(scene, stage);
        blocked.goOn(scene, stage);

        scenes.task(scene, UserTask.FREEZE_BID);
        assertThat(audited(scene, "BlockerGoneOn")).hasSize(1);
        freeze(scene);
        acts.approveFrozen(scene, pair.partner());
        scenes.task(scene, UserTask.DEPOSIT_BID);
        deposit(scene);
        scenes.ended(scene);
        assertThat(blocked.stages(scene)).containsExactly("FINAL GONE_ON");
    }

    @Test
    @CoversFlows("flow_BlockLifted_CheckBegins")
    void blocksNothingInTheLastThirtyHours() {
        Scene scene = blocked.beforeItsFreeze().scene();
        Instant deadline = scenes.bean(ConsortiumLookup.class)
                .consortium(scene.id())
                .deadline()
                .instant();

        scenes.pin(deadline.minus(Duration.ofHours(30)).plusSeconds(1));

        scenes.task(scene, UserTask.FREEZE_BID);
        released(scene);
        assertThat(blocked.stages(scene)).containsExactly("FINAL LAPSED");
        freeze(scene);
    }

    @Test
    void liftsTheBlockWhenTheDeadlineMovesNear() {
        Scene scene = blocked.beforeItsFreeze().scene();

        blocked.moveDeadline(scene, scenes.now().plus(Duration.ofHours(29)));

        scenes.task(scene, UserTask.FREEZE_BID);
        released(scene);
        assertThat(blocked.stages(scene)).containsExactly("FINAL LAPSED");
    }

    @Test
    void blocksTheDepositUntilTheBlockerOfTheFrozenBidIsResolved() {
        Pair pair = LifeStage.APPROVING.reach(scenes, acts);
        Scene scene = pair.scene();
        blocked.reserve(scene);
        acts.approveFrozen(scene, pair.partner());
        stage(scene);
        refused("assessment.blocked.awaited", () -> deposit(scene));

        blocked.openToAll(scene);
        blocked.check(scene.lead().actor(), scene);

        scenes.task(scene, UserTask.DEPOSIT_BID);
        deposit(scene);
        scenes.ended(scene);
        assertThat(blocked.stages(scene)).containsExactly("PRE_DEPOSIT CLEAN");
    }

    @Test
    void settlesTheStageOnceWhenOverrideAndCleanCheckHappenAtOnce() {
        Scene scene = blocked.atItsShares().scene();
        UUID stage = stage(scene);
        blocked.openToAll(scene);

        List<Object> answers = ConcurrentActs.atOnce(
                ConcurrentActs.done(() -> blocked.goOn(scene, stage)),
                ConcurrentActs.done(() -> blocked.check(BlockedConsortia.COORDINATOR, scene)));

        released(scene);
        assertThat(answers.get(1)).isEqualTo("done");
        assertThat(blocked.stages(scene))
                .containsExactly("done".equals(answers.get(0)) ? "DRAFT GONE_ON" : "DRAFT CLEAN");
        assertThat(audited(scene, "BlockerGoneOn").size()
                        + audited(scene, "BlockerSettled").size())
                .isEqualTo(1);
    }
}
