package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Scene;
import org.cordee.submission.DepositOutcome;
import org.cordee.submission.DepositingBid;
import org.cordee.submission.FreezingBid;
import org.cordee.submission.Receipt;
import org.cordee.submission.RecordingHandDeposit;
import org.cordee.submission.SampleReceipts;
import org.cordee.submission.SubmissionReading;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tests every path of {@code bid-submission}: freeze, build, deposit, record; in time, late, and when a step fails. */
class BidSubmissionProcessTests extends ProcessScene {

    private ConsortiumState stateOf(Scene scene) {
        return scenes.bean(ConsortiumLookup.class).consortium(scene.id()).state();
    }

    private Instant deadlineOf(Scene scene) {
        return scenes.bean(ConsortiumLookup.class)
                .consortium(scene.id())
                .deadline()
                .instant();
    }

    private List<String> outcomes(Scene scene) {
        return scenes.bean(JdbcTemplate.class)
                .queryForList("SELECT outcome FROM deposit_outcome WHERE consortium_id = ?", String.class, scene.id());
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(scenes.bean(PlatformTransactionManager.class));
    }

    @Test
    @CoversFlows({
        "flow_BidDrafted_Reopened",
        "flow_Reopened_FreezeBegins",
        "flow_FreezeBegins_FreezeBid",
        "flow_FreezeBid_BuildPackage",
        "flow_BuildPackage_RoundBegins",
        "flow_RoundBegins_FollowApproval",
        "flow_FollowApproval_NextStep",
        "flow_NextStep_Approval",
        "flow_RoundOpen_ToDecide",
        "flow_ToDecide_MemberApproval",
        "flow_ApprovalAwaited_ApproveBid",
        "flow_ApproveBid_ApprovalAnswered",
        "flow_MemberApproval_AllAnswered",
        "flow_Approval_RoundBegins",
        "flow_NextStep_CheckDeposit",
        "flow_DepositBid_RecordOutcome",
        "flow_RecordOutcome_Deposited"
    })
    void recordsADepositInTime() {
        Pair pair = LifeStage.FREEZING.reach(scenes, acts);

        String number = acts.deposit(pair.scene(), pair.partner());

        scenes.ended(pair.scene());
        scenes.await("the outcome", () -> outcomes(pair.scene()).equals(List.of("IN_TIME")));
        Receipt receipt = scenes.bean(SubmissionReading.class)
                .receipt(pair.partner().actor(), pair.scene().id());
        assertThat(receipt.receiptNumber()).isEqualTo(number);
        assertThat(stateOf(pair.scene())).isEqualTo(ConsortiumState.SUBMITTED);
    }

    /**
     * The lead's deposit has locked the consortium and not committed when the deadline passes: the timer comes second.
     */
    @Test
    @CoversFlows("flow_RecordOutcome_Deposited")
    void recordsALateDepositAsLate() {
        Scene scene = LifeStage.DEPOSITING.reach(scenes, acts).scene();
        Instant late = deadlineOf(scene).plusSeconds(1);

        transaction().executeWithoutResult(depositing -> {
            scenes.bean(JdbcTemplate.class)
                    .queryForList("SELECT id FROM consortium WHERE id = ? FOR UPDATE", scene.id());
            CompletableFuture.runAsync(() -> scenes.pin(late)).join();
            scenes.bean(DepositingBid.class).deposit(scene.lead().actor(), scene.id());
        });

        scenes.ended(scene);
        scenes.await("the outcome", () -> outcomes(scene).equals(List.of("LATE_REJECTED")));
        assertThat(stateOf(scene)).isEqualTo(ConsortiumState.SUBMITTED);
        assertThat(scenes.bean(SubmissionReading.class)
                        .receipt(scene.lead().actor(), scene.id())
                        .depositOutcome())
                .isEqualTo(DepositOutcome.LATE_REJECTED);
    }

    /** A late package is received and marked late, but the consortium has already missed the deadline. */
    @Test
    void receivesALatePackageWithoutRevivingTheConsortium() {
        Scene scene = LifeStage.DEPOSITING.reach(scenes, acts).scene();
        scenes.pin(deadlineOf(scene).plusSeconds(1));
        scenes.ended(scene);

        scenes.bean(DepositingBid.class).deposit(scene.lead().actor(), scene.id());

        scenes.await("rest", new ConsortiumRows(scenes, scene.id())::isIdle);
        assertThat(stateOf(scene)).isEqualTo(ConsortiumState.DEADLINE_MISSED);
        assertThat(scenes.bean(SubmissionReading.class)
                        .receipt(scene.lead().actor(), scene.id())
                        .depositOutcome())
                .isEqualTo(DepositOutcome.LATE_REJECTED);
        assertThat(scenes.tasks(scene, UserTask.DEPOSIT_BID)).isEmpty();
    }

    /** The bid was deposited in time on the buyer's platform, and recorded only after the timer had fired. */
    @Test
    void revokesAMissedDeadlineWhenTheBidWasDepositedElsewhereInTime() {
        Scene scene = LifeStage.DEPOSITING.reach(scenes, acts).scene();
        Instant deadline = deadlineOf(scene);
        scenes.pin(deadline.plusSeconds(60));
        scenes.ended(scene);
        assertThat(stateOf(scene)).isEqualTo(ConsortiumState.DEADLINE_MISSED);

        scenes.bean(RecordingHandDeposit.class)
                .record(
                        scene.lead().actor(),
                        scene.id(),
                        SampleReceipts.whole(scenes.application(), scene.lead().actor(), scene.id(), "AR-1", deadline));

        scenes.await("rest", new ConsortiumRows(scenes, scene.id())::isIdle);
        assertThat(stateOf(scene)).isEqualTo(ConsortiumState.SUBMITTED);
        assertThat(outcomes(scene)).containsExactly("IN_TIME");
    }

    @Test
    @CoversFlows("flow_BuildPackage_RoundBegins")
    void raisesAnIncidentWhenThePackageFailsAndContinuesAfterARetry() {
        Pair pair = LifeStage.FREEZING.reach(scenes, acts);
        Scene scene = pair.scene();
        UUID elsewhere = UUID.randomUUID();
        JdbcTemplate jdbc = scenes.bean(JdbcTemplate.class);
        transaction().executeWithoutResult(freezing -> {
            scenes.bean(FreezingBid.class).freeze(scene.lead().actor(), scene.id());
            jdbc.update("UPDATE bid_freeze SET consortium_id = ? WHERE consortium_id = ?", elsewhere, scene.id());
        });
        scenes.await("the incident", () -> !incidents(scene).isEmpty());
        assertThat(incidents(scene))
                .singleElement()
                .satisfies(incident -> assertThat(incident.processId()).isEqualTo(BidSubmission.PROCESS))
                .satisfies(incident -> assertThat(incident.message()).contains("submission.not-frozen"));
        jdbc.update("UPDATE bid_freeze SET consortium_id = ? WHERE consortium_id = ?", scene.id(), elsewhere);

        scenes.bean(Incidents.class)
                .retry(Scenes.ADMINISTRATOR, incidents(scene).get(0).key());

        acts.approveFrozen(scene, pair.partner());
        scenes.task(scene, UserTask.DEPOSIT_BID);
        scenes.await("no incident left", () -> incidents(scene).isEmpty());
        scenes.bean(DepositingBid.class).deposit(scene.lead().actor(), scene.id());
        scenes.ended(scene);
        assertThat(stateOf(scene)).isEqualTo(ConsortiumState.SUBMITTED);
    }

    private List<Incident> incidents(Scene scene) {
        return scenes.bean(Incidents.class).open(Scenes.ADMINISTRATOR).stream()
                .filter(incident -> scene.id().equals(incident.consortiumId()))
                .toList();
    }
}
