package org.cordee.process;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.agreement.DropoutCause;
import org.cordee.agreement.DropoutReason;
import org.cordee.agreement.ReplacingDropout;
import org.cordee.consortium.AbandoningConsortium;
import org.cordee.consortium.WithdrawingInvitation;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.submission.ApprovalDecision;
import org.cordee.submission.DepositingBid;
import org.cordee.submission.RecordingHandDeposit;
import org.cordee.submission.ReopeningFrozenBid;
import org.cordee.submission.SampleReceipts;
import org.springframework.jdbc.core.JdbcTemplate;

/** Builds consortia to whose process a message has just been sent, each idle or at its end. */
final class NotifiedConsortia {

    private final Scenes scenes;
    private final PartyActs acts;

    NotifiedConsortia(Scenes scenes, PartyActs acts) {
        this.scenes = scenes;
        this.acts = acts;
    }

    /** Returns a consortium that has just received this message. A message that is new in a model fails here. */
    Scene consortium(String message) {
        return switch (message) {
            case ConsortiumBuilding.MESSAGE_OPENED ->
                LifeStage.DEFINING_SLOTS.reach(scenes, acts).scene();
            case ConsortiumBuilding.MESSAGE_ABANDONED, DeadlineWatch.MESSAGE_CLOSED -> abandoned();
            case ConsortiumBuilding.MESSAGE_DEADLINE_PASSED -> tooLate();
            case DeadlineWatch.MESSAGE_DEADLINE_MOVED -> moved();
            case PartnerInvitation.MESSAGE_WITHDRAWN -> withdrawn();
            case ApplicationFile.MESSAGE_EVIDENCE_DATES_MOVED -> redated();
            case BidSubmission.MESSAGE_APPROVAL_MOVED -> objected();
            case BidSubmission.MESSAGE_BID_REOPENED -> reopened(false);
            case ConsortiumBuilding.MESSAGE_REOPENED -> reopened(true);
            case ConsortiumBuilding.MESSAGE_DEPOSIT_NOTED -> noted();
            case ComplianceCheck.MESSAGE_BLOCKER_MOVED -> resolved();
            case ConsortiumBuilding.MESSAGE_WAIVER_ASKED -> waived();
            case ConsortiumBuilding.MESSAGE_CHECK_WANTED -> ended(checkedAgain());
            case ConsortiumBuilding.MESSAGE_RENEWAL_AWAITED -> ended(renewing());
            case ConsortiumBuilding.MESSAGE_COMPOSITION_REOPENED -> ended(droppedOut());
            case ConsortiumBuilding.MESSAGE_MEMBER_DROPPED_OUT -> droppedOut();
            default -> throw new IllegalStateException("no consortium for the message " + message);
        };
    }

    private Scene abandoned() {
        return ended(LifeStage.INVITING.reach(scenes, acts).scene());
    }

    private Scene tooLate() {
        Scene scene = LifeStage.DEFINING_SLOTS.reach(scenes, acts).scene();
        scenes.pass(Duration.ofDays(41));
        scenes.ended(scene);
        return scene;
    }

    Scene moved() {
        Scene scene = LifeStage.DEFINING_SLOTS.reach(scenes, acts).scene();
        acts.moveDeadline(scene, scenes.now().plus(Duration.ofDays(60)));
        return scene;
    }

    private Scene withdrawn() {
        List<Firm> candidates = scenes.firms(2);
        Scene scene = scenes.launched(false, candidates);
        UUID invitation = acts.invitation(scene, candidates.get(0));
        scenes.bean(WithdrawingInvitation.class).withdraw(scene.lead().actor(), invitation, "Erreur");
        acts.invitation(scene, candidates.get(1));
        return scene;
    }

    /**
     * Both members have submitted with their new dates: under another id, the message would restart a task that still
     * waits with the same dates.
     */
    private Scene redated() {
        Pair pair = LifeStage.OUTLINING.reach(scenes, acts);
        Scene scene = pair.scene();
        Instant before =
                scenes.task(scene, UserTask.PROVIDE_EVIDENCE, pair.partner()).dueAt();
        scenes.task(scene, UserTask.PROVIDE_EVIDENCE, scene.lead());
        acts.moveDeadline(scene, scenes.now().plus(Duration.ofDays(80)));
        scenes.await(
                "the new dates",
                () -> scenes.tasks(scene, UserTask.PROVIDE_EVIDENCE).stream()
                                .filter(task -> task.dueAt().isAfter(before))
                                .count()
                        == 2);
        acts.handInEvidence(scene, pair.partner());
        acts.handInEvidence(scene, scene.lead());
        scenes.await(
                "both handed in",
                () -> scenes.tasks(scene, UserTask.CHECK_APPLICATION).size() == 2);
        return scene;
    }

    private Scene objected() {
        Pair pair = LifeStage.APPROVING.reach(scenes, acts);
        UUID approval = scenes.task(pair.scene(), UserTask.APPROVE_BID).subjectId();
        acts.objectToFrozen(pair.partner(), approval);
        scenes.task(pair.scene(), UserTask.DECIDE_APPROVAL);
        acts.decideApproval(pair.scene(), ApprovalDecision.DEPOSIT_WITHOUT);
        scenes.task(pair.scene(), UserTask.DEPOSIT_BID);
        return pair.scene();
    }

    private Scene reopened(boolean deposited) {
        Pair pair = LifeStage.DEPOSITING.reach(scenes, acts);
        Scene scene = pair.scene();
        if (deposited) {
            scenes.bean(DepositingBid.class).deposit(scene.lead().actor(), scene.id());
        }
        scenes.bean(ReopeningFrozenBid.class)
                .reopen(
                        scene.lead().actor(),
                        scene.id(),
                        1,
                        Set.of(pair.partner().organisationId()),
                        "Une erreur");
        scenes.task(scene, UserTask.FILL_PRICES);
        scenes.task(scene, UserTask.WRITE_SECTION);
        return scene;
    }

    private Scene resolved() {
        BlockedConsortia blocked = new BlockedConsortia(scenes, acts);
        Scene scene = blocked.atItsShares().scene();
        blocked.openToAll(scene);
        blocked.check(scene.lead().actor(), scene);
        scenes.task(scene, UserTask.REVIEW_AGREEMENT);
        return scene;
    }

    /** A check without findings leaves no task behind. */
    Scene checkedAgain() {
        BlockedConsortia blocked = new BlockedConsortia(scenes, acts);
        Pair pair = LifeStage.FREEZING.reach(scenes, acts);
        blocked.declare(pair, true);
        scenes.task(pair.scene(), UserTask.RESOLVE_BLOCKER);
        blocked.declare(pair, false);
        scenes.await(
                "resolved",
                () -> scenes.tasks(pair.scene(), UserTask.RESOLVE_BLOCKER).isEmpty());
        return pair.scene();
    }

    /**
     * The consortium is ended, because the message under another id would belong to another waiver while it is running.
     */
    private Scene waived() {
        return ended(waiver());
    }

    Scene waiver() {
        Scene scene = LifeStage.REVIEWING_AGREEMENT.reach(scenes, acts).scene();
        new BlockedConsortia(scenes, acts).askWaiver(scene);
        scenes.task(scene, UserTask.DECIDE_WAIVER);
        return scene;
    }

    /** The lead's task about the second deposit is open: the process that checks it cannot start again meanwhile. */
    private Scene noted() {
        BlockedConsortia blocked = new BlockedConsortia(scenes, acts);
        Scene scene = LifeStage.DEPOSITING.reach(scenes, acts).scene();
        scenes.bean(DepositingBid.class).deposit(scene.lead().actor(), scene.id());
        scenes.await(
                "the check of the deposit",
                () -> scenes.bean(JdbcTemplate.class)
                                .queryForObject(
                                        "SELECT count(*) FROM assessment_run WHERE consortium_id = ? AND stage = 'POST'",
                                        Integer.class,
                                        scene.id())
                        > 0);
        scenes.ended(scene);
        scenes.await("rest", new ConsortiumRows(scenes, scene.id())::isIdle);
        blocked.forgetFigures(scene.lead());
        Instant at = scenes.now().minusSeconds(60);
        scenes.bean(RecordingHandDeposit.class)
                .record(
                        scene.lead().actor(),
                        scene.id(),
                        SampleReceipts.whole(scenes.application(), scene.lead().actor(), scene.id(), "AR-1", at));
        scenes.task(scene, UserTask.RESOLVE_BLOCKER);
        return scene;
    }

    private Scene ended(Scene scene) {
        scenes.bean(AbandoningConsortium.class).abandon(scene.lead().actor(), scene.id(), "Essai");
        scenes.ended(scene);
        return scene;
    }

    Scene renewing() {
        Pair pair = LifeStage.OUTLINING.reach(scenes, acts);
        new ExpiringPieces(scenes, acts).accepted(pair, ExpiringPieces.TOO_SHORT);
        scenes.task(pair.scene(), UserTask.RENEW_EVIDENCE, pair.partner());
        return pair.scene();
    }

    /** The lead's task about the slot is open; under another id, the message would be about another member. */
    Scene droppedOut() {
        Pair pair = LifeStage.FREEZING.reach(scenes, acts);
        scenes.bean(ReplacingDropout.class)
                .replace(
                        pair.scene().lead().actor(),
                        pair.scene().id(),
                        pair.partner().organisationId(),
                        new DropoutReason(DropoutCause.INSOLVENCY, "Liquidation", "Jugement du 3 novembre 2026"));
        scenes.task(pair.scene(), UserTask.DECIDE_UNFILLED_SLOTS);
        return pair.scene();
    }
}
