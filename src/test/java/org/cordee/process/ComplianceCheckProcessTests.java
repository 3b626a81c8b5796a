package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.cordee.Race;
import org.cordee.agreement.ReleasingAgreement;
import org.cordee.agreement.Wording;
import org.cordee.assessment.AssessmentReading;
import org.cordee.assessment.CheckView;
import org.cordee.assessment.DecidingWaiver;
import org.cordee.assessment.GoingOn;
import org.cordee.consortium.AbandoningConsortium;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.Stage.Pair;
import org.cordee.process.model.UserTask;
import org.cordee.process.task.OpenTask;
import org.cordee.process.task.StuckDetector;
import org.cordee.process.task.TaskInbox;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.cordee.submission.DepositingBid;
import org.cordee.submission.FreezingBid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every path of {@code compliance-check}: what blocks at a stage is resolved, gone on with or overtaken; a waiver is decided. */
class ComplianceCheckProcessTests extends ProcessScene {

    private BlockedGroupings blocked;

    @BeforeEach
    void groupingsThatSomethingBlocks() {
        blocked = new BlockedGroupings(scenes, acts);
    }

    private UUID stage(Scene scene) {
        return scenes.task(scene, UserTask.RESOLVE_BLOCKER).subjectId();
    }

    private void released(Scene scene) {
        scenes.await(
                "nothing blocks any more",
                () -> scenes.tasks(scene, UserTask.RESOLVE_BLOCKER).isEmpty());
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }

    private void freeze(Scene scene) {
        scenes.the(FreezingBid.class).freeze(scene.lead().actor(), scene.id());
    }

    private void deposit(Scene scene) {
        scenes.the(DepositingBid.class).deposit(scene.lead().actor(), scene.id());
    }

    private void decide(Scene scene, UUID waiver, boolean granted) {
        scenes.the(DecidingWaiver.class).decide(BlockedGroupings.COORDINATOR, scene.id(), waiver, granted);
    }

    private List<String> waivers(Scene scene) {
        return scenes.the(JdbcTemplate.class)
                .queryForList(
                        "SELECT state FROM assessment_waiver WHERE consortium_id = ? ORDER BY asked_at, id",
                        String.class,
                        scene.id());
    }

    private List<String> audited(Scene scene, String act) {
        return scenes.the(JdbcTemplate.class)
                .queryForList(
                        "SELECT act FROM audit_entry WHERE chain = ? AND act = ?",
                        String.class,
                        scene.id().toString(),
                        act);
    }

    @Test
    @Takes({
        "flow_RankCandidates_CheckDesign",
        "flow_AnyMember_CheckTeam",
        "flow_SharesAgreed_CheckDraft",
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
        Scene scene = Stage.DEPOSITING.reach(scenes, acts).scene();
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
        return scenes.the(JdbcTemplate.class)
                .queryForList(
                        "SELECT stage FROM assessment_run WHERE consortium_id = ? ORDER BY judged_at, id",
                        String.class,
                        scene.id());
    }

    @Test
    @Takes({"flow_Blocked_ResolveBlocker", "flow_BlockerMoved_CheckBegins"})
    void whatBlocksTheAgreedSharesHoldsBackTheAgreementAndIsResolvedByANewCheck() {
        Scene scene = blocked.atItsShares().scene();
        UUID stage = stage(scene);
        assertThat(scenes.tasks(scene, UserTask.REVIEW_AGREEMENT)).isEmpty();
        ReleasingAgreement releasing = scenes.the(ReleasingAgreement.class);
        refused(
                "assessment.blocked.awaited",
                () -> releasing.release(scene.lead().actor(), scene.id(), Wording.USUAL));
        assertThat(blocked.blocked(scene, stage).findings())
                .isNotEmpty()
                .allMatch(finding -> finding.level().equals("blocker"));
        blocked.check(scene.lead().actor(), scene);
        assertThat(blocked.stages(scene)).containsExactly("DRAFT OPEN");

        blocked.openToAll(scene);
        blocked.check(BlockedGroupings.COORDINATOR, scene);

        released(scene);
        scenes.task(scene, UserTask.REVIEW_AGREEMENT);
        assertThat(blocked.stages(scene)).containsExactly("DRAFT CLEAN");
        refused("assessment.blocked.settled", () -> blocked.goOn(scene, stage));
    }

    @Test
    @Takes("flow_ResolveBlocker_CheckBegins")
    void theLeadFreezesAtItsOwnResponsibilityAndIsNotAskedTwice() {
        Pair pair = blocked.beforeItsFreeze();
        Scene scene = pair.scene();
        UUID stage = stage(scene);
        assertThat(scenes.tasks(scene, UserTask.FREEZE_BID)).isEmpty();
        assertThat(scenes.the(StuckDetector.class).stuck()).doesNotContain(scene.id());
        refused("assessment.blocked.awaited", () -> freeze(scene));
        UUID run = blocked.blocked(scene, stage).runId();
        GoingOn going = scenes.the(GoingOn.class);
        refused(
                "assessment.blocked.reason-missing",
                () -> going.goOn(scene.lead().actor(), scene.id(), stage, run, " "));
        refused(
                "assessment.blocked.judged-again",
                () -> going.goOn(scene.lead().actor(), scene.id(), stage, UUID.randomUUID(), "Oui"));
        assertThatThrownBy(() -> going.goOn(pair.partner().actor(), scene.id(), stage, run, "Oui"))
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
    @Takes("flow_BlockLifted_CheckBegins")
    void nothingIsHeldBackInTheLastThirtyHours() {
        Scene scene = blocked.beforeItsFreeze().scene();
        Instant deadline = scenes.the(ConsortiumLookup.class)
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
    void aDeadlineThatComesNearLiftsWhatIsHeldBack() {
        Scene scene = blocked.beforeItsFreeze().scene();

        blocked.moveDeadline(scene, scenes.now().plus(Duration.ofHours(29)));

        scenes.task(scene, UserTask.FREEZE_BID);
        released(scene);
        assertThat(blocked.stages(scene)).containsExactly("FINAL LAPSED");
    }

    @Test
    void whatBlocksTheFrozenBidHoldsBackItsDepositUntilItIsResolved() {
        Pair pair = Stage.APPROVING.reach(scenes, acts);
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
    @Takes({"flow_CheckWanted_CheckAgain", "flow_CheckAgain_CheckedAgain"})
    void aCaseOfExclusionDeclaredBetweenTwoStagesIsTheLeadsToResolve() {
        Pair pair = Stage.FREEZING.reach(scenes, acts);
        Scene scene = pair.scene();
        blocked.declare(pair, true);

        UUID stage = stage(scene);
        assertThat(blocked.blocked(scene, stage).findings())
                .extracting(CheckView.FindingLine::code)
                .containsExactly("exclusion.of-a-member");
        assertThat(blocked.blocked(scene, stage).toString()).doesNotContain("L2141-5");
        refused("assessment.blocked.awaited", () -> freeze(scene));

        blocked.declare(pair, false);

        released(scene);
        assertThat(blocked.stages(scene)).containsExactly("FINAL CLEAN");
        freeze(scene);
    }

    /** The procedure goes on until the award (L2141-12); nothing of what was deposited changes. */
    @Test
    void aCaseOfExclusionDeclaredAfterTheDepositIsJudgedAndHoldsNothingBack() {
        Pair pair = Stage.DEPOSITING.reach(scenes, acts);
        Scene scene = pair.scene();
        deposit(scene);
        scenes.ended(scene);

        blocked.declare(pair, true);

        scenes.await("the check of what was declared", () -> blockersOfTheLatestRun(scene) == 1);
        assertThat(blocked.stages(scene)).isEmpty();
    }

    private int blockersOfTheLatestRun(Scene scene) {
        return Objects.requireNonNull(scenes.the(JdbcTemplate.class)
                .queryForObject(
                        "SELECT blockers FROM assessment_run WHERE consortium_id = ? ORDER BY judged_at DESC, id DESC LIMIT 1",
                        Integer.class,
                        scene.id()));
    }

    @Test
    @Takes({
        "flow_WaiverAsked_DecideWaiver",
        "flow_WaiverToDecide_DecideWaiver",
        "flow_DecideWaiver_WaiverDecided",
        "flow_DecideWaiver_WaiverSettled"
    })
    void aWaiverIsACoordinatorsTaskUntilOneDecides() {
        Pair pair = Stage.REVIEWING_AGREEMENT.reach(scenes, acts);
        Scene scene = pair.scene();
        blocked.forgetFigures(scene.lead(), pair.partner());
        blocked.check(scene.lead().actor(), scene);
        UUID first = blocked.askWaiver(scene);
        UUID second = blocked.askWaiver(scene);
        scenes.await(
                "both for the coordinators",
                () -> scenes.tasks(scene, UserTask.DECIDE_WAIVER).stream()
                        .map(OpenTask::subjectId)
                        .toList()
                        .containsAll(List.of(first, second)));
        assertThat(scenes.the(TaskInbox.class)
                        .of(BlockedGroupings.COORDINATOR, PageRequest.of(0, 1000))
                        .map(OpenTask::subjectId)
                        .toList())
                .contains(first, second);
        assertThat(scenes.the(AssessmentReading.class)
                        .waiver(BlockedGroupings.COORDINATOR, scene.id(), first, Locale.FRENCH)
                        .waiver()
                        .reason())
                .isEqualTo("Chiffres attendus lundi");

        decide(scene, first, false);
        List<Object> answers = Race.between(
                Race.done(() -> decide(scene, second, true)), Race.done(() -> decide(scene, second, true)));

        scenes.await(
                "both decided",
                () -> scenes.tasks(scene, UserTask.DECIDE_WAIVER).isEmpty());
        assertThat(answers).containsExactlyInAnyOrder("done", "assessment.waiver.decided-already");
        assertThat(waivers(scene)).containsExactly("REFUSED", "GRANTED");
    }

    @Test
    void anAbandonedGroupingLeavesNothingToResolveOrToDecide() {
        Scene scene = blocked.atItsShares().scene();
        blocked.askWaiver(scene);
        scenes.task(scene, UserTask.DECIDE_WAIVER);

        scenes.the(AbandoningConsortium.class).abandon(scene.lead().actor(), scene.id(), "Trop de risques");

        scenes.ended(scene);
        assertThat(blocked.stages(scene)).containsExactly("DRAFT OVERTAKEN");
        assertThat(waivers(scene)).containsExactly("LAPSED");
    }

    @Test
    void goingOnAndACleanCheckAtOnceSettleTheStageOnce() {
        Scene scene = blocked.atItsShares().scene();
        UUID stage = stage(scene);
        blocked.openToAll(scene);

        List<Object> answers = Race.between(
                Race.done(() -> blocked.goOn(scene, stage)),
                Race.done(() -> blocked.check(BlockedGroupings.COORDINATOR, scene)));

        released(scene);
        assertThat(answers.get(1)).isEqualTo("done");
        assertThat(blocked.stages(scene))
                .containsExactly("done".equals(answers.get(0)) ? "DRAFT GONE_ON" : "DRAFT CLEAN");
        assertThat(audited(scene, "BlockerGoneOn").size()
                        + audited(scene, "BlockerSettled").size())
                .isEqualTo(1);
    }
}
