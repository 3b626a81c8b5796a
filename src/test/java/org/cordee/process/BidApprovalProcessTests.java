package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cordee.ConcurrentActs;
import org.cordee.consortium.ConsortiumState;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.RuleViolation;
import org.cordee.submission.ApprovalDecision;
import org.cordee.submission.ApprovalView;
import org.cordee.submission.DepositingBid;
import org.cordee.submission.PackageFile;
import org.cordee.submission.RecordingHandDeposit;
import org.cordee.submission.SampleReceipts;
import org.cordee.submission.ShowingBid;
import org.cordee.submission.SubmissionReading;
import org.junit.jupiter.api.Test;

/**
 * Tests the events between the frozen bid and its deposit: an objection, the lead's decisions, a deposit made
 * elsewhere.
 */
class BidApprovalProcessTests extends ApprovalScene {

    @Test
    void refusesTheDepositDuringTheApprovalsAndCountsARepeatedAnswerOnce() {
        Pair pair = LifeStage.APPROVING.reach(scenes, acts);
        Scene scene = pair.scene();
        UUID approval = approval(scene, pair.partner());
        assertThatThrownBy(() ->
                        scenes.bean(DepositingBid.class).deposit(scene.lead().actor(), scene.id()))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("submission.approval.awaited"));

        acts.approveFrozen(pair.partner(), approval);
        acts.approveFrozen(pair.partner(), approval);

        deposit(scene);
        assertThat(rounds(scene)).containsExactly("1 SETTLED");
    }

    @Test
    @CoversFlows({
        "flow_ApprovalMoved_RoundBegins",
        "flow_ToDecide_DecideApproval",
        "flow_DecideApproval_ApprovalDecided"
    })
    void letsTheLeadAnswerAnObjectionWithAnotherRound() {
        Pair pair = LifeStage.APPROVING.reach(scenes, acts);
        Scene scene = pair.scene();

        acts.objectToFrozen(pair.partner(), approval(scene, pair.partner()));
        scenes.task(scene, UserTask.DECIDE_APPROVAL);
        assertThat(scenes.tasks(scene, UserTask.APPROVE_BID)).isEmpty();
        acts.decideApproval(scene, ApprovalDecision.ASK_AGAIN);
        acts.approveFrozen(scene, pair.partner());

        deposit(scene);
        assertThat(rounds(scene)).containsExactly("1 ASKED_AGAIN", "2 SETTLED");
    }

    @Test
    @CoversFlows({
        "flow_NextStep_BothBegin",
        "flow_BothBegin_RewriteSections",
        "flow_BothBegin_Reprice",
        "flow_RewriteSections_BothDone",
        "flow_Reprice_BothDone",
        "flow_BothDone_FreezeBegins"
    })
    void reopensTheBidForTheMemberThatObjectedAndFreezesItAgain() {
        Pair pair = LifeStage.APPROVING.reach(scenes, acts);
        Scene scene = pair.scene();
        acts.objectToFrozen(pair.partner(), approval(scene, pair.partner()));
        scenes.task(scene, UserTask.DECIDE_APPROVAL);

        acts.decideApproval(scene, ApprovalDecision.REOPEN);

        assertThat(state(scene)).isEqualTo(ConsortiumState.DRAFTING);
        UUID sheet = scenes.task(scene, UserTask.FILL_PRICES, pair.partner()).subjectId();
        assertThat(scenes.tasks(scene, UserTask.FILL_PRICES)).hasSize(1);
        acts.givePrice(pair.partner(), sheet);
        scenes.task(scene, UserTask.VALIDATE_PRICE, pair.partner());
        acts.validatePrice(pair.partner(), sheet);
        acts.setMargin(scene);
        UUID section =
                scenes.task(scene, UserTask.WRITE_SECTION, pair.partner()).subjectId();
        assertThat(scenes.tasks(scene, UserTask.WRITE_SECTION)).hasSize(1);
        acts.writeAgain(pair.partner(), section);
        scenes.task(scene, UserTask.REVIEW_SECTION);
        acts.approve(scene, section);
        acts.freeze(scene);
        acts.approveFrozen(scene, pair.partner());
        deposit(scene);
        assertThat(rounds(scene)).containsExactly("1 REOPENED", "2 SETTLED");
        assertThat(count(scene, "SELECT count(*) FROM bid_package WHERE consortium_id = ?"))
                .isEqualTo(2);
    }

    @Test
    void hidesTheEvidenceOfOtherMembersFromAnApprover() {
        Pair pair = LifeStage.APPROVING.reach(scenes, acts);
        Scene scene = pair.scene();
        List<String> all =
                folders(scenes.bean(SubmissionReading.class).view(scene.lead().actor(), scene.id()).files().stream()
                        .map(PackageFile::name));

        ApprovalView shown = scenes.bean(ShowingBid.class)
                .of(
                        pair.partner().actor(),
                        scenes.task(scene, UserTask.APPROVE_BID).subjectId());

        List<String> known = folders(shown.files().stream().map(ApprovalView.ShownFile::name));
        assertThat(all).hasSize(2);
        assertThat(known).hasSize(1);
        assertThat(all).filteredOn(folder -> shown.text().contains(folder)).isEqualTo(known);
    }

    private static List<String> folders(Stream<String> files) {
        return files.filter(name -> name.startsWith("candidature/"))
                .map(name -> name.substring(0, name.lastIndexOf('/') + 1))
                .distinct()
                .toList();
    }

    @Test
    void endsTheApprovalsWhenTheBidWasDepositedElsewhere() {
        Pair pair = LifeStage.APPROVING.reach(scenes, acts);
        Scene scene = pair.scene();
        Instant now = scenes.now();

        scenes.bean(RecordingHandDeposit.class)
                .record(
                        scene.lead().actor(),
                        scene.id(),
                        SampleReceipts.whole(scenes.application(), scene.lead().actor(), scene.id(), "AR-1", now));

        scenes.ended(scene);
        assertThat(state(scene)).isEqualTo(ConsortiumState.SUBMITTED);
        assertThat(rounds(scene)).containsExactly("1 OVERTAKEN");
    }

    /** The last approval has come and is not committed when the lead decides to do without it, and the reverse. */
    @Test
    void serializesTheLastApprovalAndTheDecisionToDepositWithoutIt() {
        for (boolean approvalFirst : new boolean[] {true, false}) {
            Pair pair = LifeStage.APPROVING.reach(scenes, acts);
            Scene scene = pair.scene();
            OpenTask task = scenes.task(scene, UserTask.APPROVE_BID);
            scenes.pin(Objects.requireNonNull(task.dueAt()).plusSeconds(1));
            scenes.task(scene, UserTask.DECIDE_APPROVAL);
            Callable<Object> approve = ConcurrentActs.done(() -> acts.approveFrozen(pair.partner(), task.subjectId()));
            Callable<Object> without =
                    ConcurrentActs.done(() -> acts.decideApproval(scene, ApprovalDecision.DEPOSIT_WITHOUT));

            List<Object> answers = approvalFirst
                    ? ConcurrentActs.inOrder(application, approve, without)
                    : ConcurrentActs.inOrder(application, without, approve);

            assertThat(answers)
                    .containsExactly("done", approvalFirst ? "submission.approval.nothing-to-decide" : "done");
            deposit(scene);
            assertThat(rounds(scene)).containsExactly(approvalFirst ? "1 SETTLED" : "1 WITHOUT");
        }
    }
}
