package org.cordee.process.crash;

import java.util.List;
import java.util.UUID;
import org.cordee.agreement.ArbitratingAgreement;
import org.cordee.bid.BidReading;
import org.cordee.bid.ReviewingSection;
import org.cordee.bid.WritingSection;
import org.cordee.consortium.LaunchingInvitations;
import org.cordee.consortium.RankingCandidates;
import org.cordee.consortium.shares.ArbitratingShares;
import org.cordee.evidence.Piece;
import org.cordee.process.OpenTask;
import org.cordee.process.Scenes;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.submission.DepositingBid;
import org.jspecify.annotations.Nullable;

/** Performs each task; the kinds of procedure differ in the answers of the members. */
abstract class TaskProcedure extends Procedure {

    TaskProcedure(Scenes scenes, SharedClock hourglass, long seed, @Nullable CrashPoint fault) {
        super(scenes, hourglass, seed, fault);
    }

    abstract void answerInvitation(Firm firm, UUID invitation);

    abstract void answerShares(Scene scene, Firm member);

    abstract void answerAgreement(Scene scene, Firm party);

    abstract void answerFrozen(Scene scene, Firm member, UUID approval);

    /** Performs a task that only some procedures reach. */
    void actSeldom(Scene scene, OpenTask task) {
        throw new AssertionError("unexpected task " + task);
    }

    @Override
    void act(Scene scene, OpenTask task) {
        UUID organisation = task.organisationId();
        if (organisation == null) {
            actSeldom(scene, task);
            return;
        }
        Firm firm = cast.of(organisation);
        UUID subject = task.subjectId();
        switch (task.task()) {
            case DEFINE_SLOTS -> once(task, "define", firm, () -> scenes.define(scene, 1));
            case RANK_CANDIDATES -> launch(scene, task, firm);
            case ANSWER_INVITATION -> once(task, "answer", firm, () -> answerInvitation(firm, subject));
            case SIGN_NDA -> once(task, "sign", firm, () -> acts.sign(scene, firm));
            case GIVE_CAPACITY -> once(task, "capacity", firm, () -> acts.giveCapacity(firm, subject));
            case CONFIRM_PARTNER -> once(task, "confirm", firm, () -> acts.confirm(scene, subject));
            case PROPOSE_SHARES -> once(task, "propose", firm, () -> acts.propose(scene));
            case ANSWER_SHARES -> once(task, "answer shares", firm, () -> answerShares(scene, firm));
            case ARBITRATE_SHARES ->
                once(
                        task,
                        "retry",
                        firm,
                        () -> scenes.bean(ArbitratingShares.class).retry(firm.actor(), scene.id()));
            case REVIEW_AGREEMENT -> once(task, "release", firm, () -> acts.release(scene));
            case SIGN_AGREEMENT -> once(task, "sign agreement", firm, () -> answerAgreement(scene, firm));
            case ARBITRATE_AGREEMENT ->
                once(
                        task,
                        "another text",
                        firm,
                        () -> scenes.bean(ArbitratingAgreement.class).retry(firm.actor(), scene.id()));
            case GRANT_POWER -> once(task, "grant", firm, () -> acts.grant(firm, subject));
            case PROVIDE_EVIDENCE -> handInEvidence(task, firm);
            case CHECK_APPLICATION -> once(task, "accept evidence", firm, () -> acts.acceptEvidence(scene, subject));
            default -> actOnTheBid(scene, task, firm);
        }
    }

    private void actOnTheBid(Scene scene, OpenTask task, Firm firm) {
        UUID subject = task.subjectId();
        switch (task.task()) {
            case WRITE_SECTION -> once(task, "write", firm, () -> write(firm, subject));
            case SETTLE_OUTLINE -> once(task, "settle", firm, () -> acts.settle(scene));
            case FILL_PRICES -> once(task, "price", firm, () -> acts.givePrice(firm, subject));
            case VALIDATE_PRICE -> once(task, "validate", firm, () -> acts.validatePrice(firm, subject));
            case SET_MARGIN -> once(task, "margin", firm, () -> acts.keepNothing(scene));
            case REVIEW_SECTION -> once(task, "approve", firm, () -> approve(firm, subject));
            case FREEZE_BID -> once(task, "freeze", firm, () -> acts.freeze(scene));
            case APPROVE_BID -> once(task, "approve frozen", firm, () -> answerFrozen(scene, firm, subject));
            case DEPOSIT_BID ->
                once(
                        task,
                        "deposit",
                        firm,
                        () -> scenes.bean(DepositingBid.class).deposit(firm.actor(), scene.id()));
            default -> actSeldom(scene, task);
        }
    }

    final void once(OpenTask task, String what, Firm who, Runnable act) {
        once(task, what, who.actor(), act);
    }

    private void launch(Scene scene, OpenTask task, Firm lead) {
        UUID slot = jdbc.queryForObject("SELECT id FROM slot WHERE consortium_id = ?", UUID.class, scene.id());
        List<UUID> ranked =
                List.of(cast.first().establishmentId(), cast.partner().establishmentId());
        once(
                task,
                "rank",
                lead,
                () -> scenes.bean(RankingCandidates.class).rank(lead.actor(), scene.id(), slot, ranked));
        once(task, "launch", lead, () -> scenes.bean(LaunchingInvitations.class).launch(lead.actor(), scene.id()));
    }

    /** Returns the proposals of the consortium, the oldest first. */
    final List<UUID> proposals(Scene scene) {
        return jdbc.queryForList(
                "SELECT id FROM share_proposal WHERE consortium_id = ? ORDER BY attempt_no, round_no",
                UUID.class,
                scene.id().toString());
    }

    private void handInEvidence(OpenTask task, Firm member) {
        UUID file = task.subjectId();
        once(task, "declare", member, () -> acts.declare(member, file));
        for (Piece piece : acts.missingPieces(member, file)) {
            once(task, piece.name(), member, () -> acts.providePiece(member, file, piece));
        }
        once(task, "hand in evidence", member, () -> acts.handInEvidenceNow(member, file));
    }

    private void write(Firm firm, UUID section) {
        int version =
                scenes.bean(BidReading.class).section(firm.actor(), section).version();
        String text = "Notre **méthode** " + version;
        scenes.bean(WritingSection.class).submit(firm.actor(), section, version, "Notre part", text);
    }

    private void approve(Firm firm, UUID section) {
        int version =
                scenes.bean(BidReading.class).section(firm.actor(), section).version();
        scenes.bean(ReviewingSection.class).approve(firm.actor(), section, version);
    }
}
