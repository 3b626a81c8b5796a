package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.assessment.BlockedView;
import org.cordee.assessment.CheckView.FindingLine;
import org.cordee.assessment.CheckingStage;
import org.cordee.assessment.DecidingWaiver;
import org.cordee.assessment.WaivingFinding;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.RuleViolation;
import org.cordee.submission.DepositingBid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests major findings: one task of the lead at each stage, which never blocks for ever: the finding is repaired,
 * waived by two people, or overridden. The members of these consortia do not give their size.
 */
class MajorFindingsProcessTests extends ProcessScene {

    private static final String UNSAID = "size.figures-missing";

    private BlockedConsortia blocked;

    @BeforeEach
    void createBlockedConsortia() {
        blocked = new BlockedConsortia(scenes, acts);
    }

    private UUID stage(Scene scene) {
        return scenes.task(scene, UserTask.RESOLVE_BLOCKER).subjectId();
    }

    private BlockedView blockedStage(Scene scene) {
        return blocked.blocked(scene, stage(scene));
    }

    private List<String> stepsAwaited(Scene scene) {
        return scenes.bean(ProcessView.class).ofConsortium(scene.lead().actor(), scene.id()).steps().stream()
                .filter(step -> step.active() > 0)
                .map(StepRow::elementId)
                .toList();
    }

    private void decide(Scene scene, UUID waiver, boolean granted) {
        scenes.bean(DecidingWaiver.class).decide(BlockedConsortia.COORDINATOR, scene.id(), waiver, granted);
    }

    private UUID waive(Scene scene, FindingLine finding) {
        return scenes.bean(WaivingFinding.class)
                .waive(scene.lead().actor(), scene.id(), Objects.requireNonNull(finding.key()), "Attendu lundi");
    }

    /** Returns a consortium whose partner has joined; both members have given no size. */
    private Scene beforeItNegotiates() {
        List<Firm> candidates = scenes.firms(1);
        Scene scene = scenes.launched(false, candidates);
        acts.accept(scene, candidates.get(0));
        blocked.forgetFigures(scene.lead(), candidates.get(0));
        acts.giveCapacity(scene, candidates.get(0));
        acts.confirm(scene);
        return scene;
    }

    @Test
    @CoversFlows({"flow_RankCandidates_CheckDesign", "flow_Blocked_ResolveBlocker", "flow_ResolveBlocker_CheckBegins"})
    void asksBeforeTheInvitationsAndNotAgainAfterTheLeadsOverride() {
        Firm lead = scenes.firm("Sillage Travaux publics");
        blocked.forgetFigures(lead);
        List<Firm> candidates = scenes.firms(1);
        Scene scene = scenes.launched(scenes.opened(lead, false), candidates);

        BlockedView blockedStage = blockedStage(scene);

        assertThat(blockedStage.findings()).extracting(FindingLine::code).containsExactly(UNSAID);
        assertThat(blockedStage.held()).isTrue();
        assertThat(scenes.tasks(scene, UserTask.ANSWER_INVITATION)).isEmpty();
        assertThat(stepsAwaited(scene)).containsExactly("call_CheckDesign");
        scenes.isNotStuck(ProcessRoot.consortium(scene.id()));
        blocked.goOn(scene, blockedStage.id());
        acts.join(scene, candidates.get(0));
        scenes.task(scene, UserTask.PROPOSE_SHARES);
        assertThat(blocked.stages(scene)).containsExactly("DESIGN GONE_ON");
    }

    @Test
    @CoversFlows({
        "flow_AnyMember_CheckTeamBegins",
        "flow_CheckTeamBegins_CheckTeam",
        "flow_BlockerMoved_CheckBegins",
        "flow_CheckTeam_NegotiationBegins"
    })
    void endsTheTaskAfterAWaiverOfEachFinding() {
        Scene scene = beforeItNegotiates();
        BlockedView blockedStage = blockedStage(scene);
        assertThat(blockedStage.findings()).extracting(FindingLine::code).containsExactly(UNSAID, UNSAID);
        assertThat(scenes.tasks(scene, UserTask.RESOLVE_BLOCKER)).hasSize(1);
        assertThat(stepsAwaited(scene)).containsExactly("call_CheckTeam");
        assertThatThrownBy(() -> acts.proposeNow(scene))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("assessment.blocked.awaited"));

        decide(scene, waive(scene, blockedStage.findings().get(0)), true);
        UUID second = waive(scene, blockedStage.findings().get(1));
        assertThat(blocked.stages(scene))
                .as("a requested waiver is not granted")
                .containsExactly("DESIGN OPEN");
        decide(scene, second, false);
        assertThat(blocked.stages(scene)).containsExactly("DESIGN OPEN");
        decide(scene, waive(scene, blockedStage.findings().get(1)), true);

        acts.propose(scene);
        assertThat(blocked.stages(scene)).containsExactly("DESIGN CLEAN");
    }

    @Test
    void clearsTheStageAfterTheMissingFiguresWereGiven() {
        Scene scene = beforeItNegotiates();
        stage(scene);

        scenes.bean(ConsortiumLookup.class)
                .members(scene.id())
                .forEach(member -> blocked.knowFigures(new Firm(
                        member.organisationId(),
                        member.establishmentId(),
                        scene.lead().actor())));
        blocked.check(scene.lead().actor(), scene);

        acts.propose(scene);
        assertThat(blocked.stages(scene)).containsExactly("DESIGN CLEAN");
    }

    @Test
    @CoversFlows({"flow_SubmitBid_CheckPost", "flow_CheckPost_Submitted"})
    void asksAfterTheDepositWithoutBlocking() {
        Scene scene = deposited();
        BlockedView blockedStage = blockedStage(scene);
        assertThat(blockedStage.held()).isFalse();
        assertThat(stepsAwaited(scene)).containsExactly("call_CheckPost");
        assertThat(scenes.bean(ConsortiumLookup.class).consortium(scene.id()).state())
                .isEqualTo(ConsortiumState.SUBMITTED);
        scenes.isNotStuck(ProcessRoot.consortium(scene.id()));

        blocked.goOn(scene, blockedStage.id());

        scenes.ended(scene);
        assertThat(blocked.stages(scene)).containsExactly("POST GONE_ON");
    }

    @Test
    @CoversFlows("flow_BlockLifted_CheckBegins")
    void closesTheTaskAMonthAfterTheDeadline() {
        Scene scene = deposited();
        Instant deadline = scenes.bean(ConsortiumLookup.class)
                .consortium(scene.id())
                .deadline()
                .instant();
        stage(scene);
        scenes.pin(deadline.plus(Duration.ofDays(29)));
        assertThat(blocked.stages(scene)).containsExactly("POST OPEN");

        scenes.pin(deadline.plus(Duration.ofDays(30)).plusSeconds(1));

        scenes.await("nothing asked", () -> blocked.stages(scene).equals(List.of("POST LAPSED")));
        scenes.ended(scene);
    }

    private Scene deposited() {
        Scene scene = LifeStage.DEPOSITING.reach(scenes, acts).scene();
        blocked.forgetFigures(scene.lead());
        scenes.bean(DepositingBid.class).deposit(scene.lead().actor(), scene.id());
        return scene;
    }

    /** The engine may have been away while people went on; otherwise their acts would never reach it. */
    @Test
    void blocksNoStepThatWasDoneBeforeTheEngineAsked() {
        CheckingStage checking = scenes.bean(CheckingStage.class);
        Pair proposed = LifeStage.ANSWERING_SHARES.reach(scenes, acts);
        blocked.forgetFigures(proposed.partner());
        Pair released = LifeStage.SIGNING_AGREEMENT.reach(scenes, acts);
        blocked.forgetFigures(released.partner());

        assertThat(checking.check(proposed.scene().id(), org.cordee.assessment.AssessmentStage.DESIGN, "late")
                        .blockedStageId())
                .isNull();
        assertThat(checking.check(released.scene().id(), org.cordee.assessment.AssessmentStage.DRAFT, "late")
                        .blockedStageId())
                .isNull();
        assertThat(blocked.stages(proposed.scene())).isEmpty();
    }
}
