package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cordee.agreement.DropoutCause;
import org.cordee.agreement.DropoutReason;
import org.cordee.agreement.ReplacingDropout;
import org.cordee.candidacy.CandidacyReading;
import org.cordee.candidacy.ConsentCause;
import org.cordee.candidacy.FreezingApplication;
import org.cordee.candidacy.GivenConsent;
import org.cordee.candidacy.RecordingApplicationDeposit;
import org.cordee.candidacy.RecordingConsent;
import org.cordee.candidacy.RecordingDecision;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.Deadline;
import org.cordee.submission.DepositOutcome;
import org.cordee.submission.HandReceipt;
import org.cordee.submission.ListedFile;
import org.cordee.submission.StoringPlatformReceipt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tests every path of {@code candidacy-stage}: the application of a restricted procedure, selected or not. */
class CandidacyStageProcessTests extends ProcessScene {

    private Scene scene;
    private Firm partner;

    @BeforeEach
    void untilTheApplicationIsGathered() {
        scenes.restrict();
        Pair pair = LifeStage.GRANTING_POWERS.reach(scenes, acts);
        scene = pair.scene();
        partner = pair.partner();
        acts.grant(scene, partner);
        acts.prepareApplication(scene);
        scenes.task(scene, UserTask.FREEZE_APPLICATION);
    }

    private void freeze() {
        scenes.bean(FreezingApplication.class).freeze(scene.lead().actor(), scene.id());
        scenes.task(scene, UserTask.DEPOSIT_APPLICATION);
    }

    private void deposit() {
        UUID kept = scenes.bean(StoringPlatformReceipt.class)
                .keep(
                        scene.lead().actor(),
                        scene.id(),
                        new ByteArrayInputStream("AR-1".getBytes(StandardCharsets.UTF_8)),
                        "recepisse.txt",
                        "text/plain")
                .id();
        List<ListedFile> files =
                scenes
                        .bean(CandidacyReading.class)
                        .of(scene.lead().actor(), scene.id())
                        .files()
                        .stream()
                        .map(ListedFile::of)
                        .toList();
        HandReceipt receipt = new HandReceipt(
                "PLACE", "AR-1", scenes.now(), scenes.now(), Deadline.PARIS, files, kept, null, false);
        RecordingApplicationDeposit recording = scenes.bean(RecordingApplicationDeposit.class);
        assertThat(recording.record(scene.lead().actor(), scene.id(), receipt)).isEqualTo(DepositOutcome.IN_TIME);
        assertThat(recording.record(scene.lead().actor(), scene.id(), receipt)).isEqualTo(DepositOutcome.IN_TIME);
        scenes.task(scene, UserTask.RECORD_DECISION);
    }

    private void invite() {
        Deadline offers = Deadline.at(scenes.now().plus(Duration.ofDays(60)), Deadline.PARIS);
        RecordingDecision deciding = scenes.bean(RecordingDecision.class);
        deciding.invited(scene.lead().actor(), scene.id(), today(), offers);
        deciding.invited(scene.lead().actor(), scene.id(), today(), offers);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(scenes.now(), Deadline.PARIS);
    }

    private ConsortiumState state() {
        return scenes.bean(ConsortiumLookup.class).consortium(scene.id()).state();
    }

    @Test
    @CoversFlows({
        "flow_AgreementMade_StageBegins",
        "flow_StageBegins_FollowStage",
        "flow_FollowStage_NextStage",
        "flow_NextStage_GatherApplication",
        "flow_GatherApplication_FreezeApplication",
        "flow_FreezeApplication_StageBegins",
        "flow_NextStage_DepositApplication",
        "flow_DepositApplication_StageBegins",
        "flow_NextStage_RecordDecision",
        "flow_RecordDecision_StageBegins",
        "flow_NextStage_StageOver"
    })
    void leadsASelectedApplicationToTheDraftOfTheBid() {
        freeze();
        deposit();

        invite();

        scenes.task(scene, UserTask.SETTLE_OUTLINE);
        assertThat(state()).isEqualTo(ConsortiumState.DRAFTING);
    }

    @Test
    @CoversFlows("flow_ApplicationReopened_StageBegins")
    void anApplicationThatIsOpenAgainIsFrozenAnew() {
        freeze();

        scenes.bean(FreezingApplication.class).reopen(scene.lead().actor(), scene.id());

        scenes.task(scene, UserTask.FREEZE_APPLICATION);
        freeze();
    }

    @Test
    @CoversFlows("flow_NotSelected_NotSelected")
    void anApplicationThatIsNotSelectedEndsTheProcesses() {
        freeze();
        deposit();

        scenes.bean(RecordingDecision.class)
                .notSelected(scene.lead().actor(), scene.id(), today(), "Références insuffisantes");

        scenes.ended(scene);
        assertThat(state()).isEqualTo(ConsortiumState.NOT_SELECTED);
        scenes.await("a letter to each member", () -> lettersOf("APPLICATION_NOT_SELECTED") == 2);
    }

    private int lettersOf(String kind) {
        return scenes.bean(JdbcTemplate.class)
                .queryForList(
                        "SELECT DISTINCT organisation_id FROM letter WHERE consortium_id = ? AND kind = ?",
                        scene.id().toString(),
                        kind)
                .size();
    }

    @Test
    void waitsForTheBuyerBeyondTheDateForApplications() {
        freeze();
        deposit();

        scenes.pass(Duration.ofDays(50));
        invite();

        scenes.task(scene, UserTask.SETTLE_OUTLINE);
    }

    @Test
    void aMemberIsReplacedAfterTheApplicationWithTheBuyersConsentOnly() {
        freeze();
        deposit();
        invite();
        scenes.task(scene, UserTask.SETTLE_OUTLINE);
        DropoutReason why = new DropoutReason(DropoutCause.INSOLVENCY, "Liquidation", "Jugement du 4 janvier");
        ReplacingDropout replacing = scenes.bean(ReplacingDropout.class);
        refused(
                "agreement.dropout.not-now.APPLIED",
                () -> replacing.replace(scene.lead().actor(), scene.id(), partner.organisationId(), why));

        scenes.bean(RecordingConsent.class)
                .record(
                        scene.lead().actor(),
                        scene.id(),
                        partner.organisationId(),
                        new GivenConsent(ConsentCause.UNABLE, today(), "Accord de l’acheteur"));
        replacing.replace(scene.lead().actor(), scene.id(), partner.organisationId(), why);

        assertThat(state()).isEqualTo(ConsortiumState.INVITING);
    }
}
