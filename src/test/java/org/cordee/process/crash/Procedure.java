package org.cordee.process.crash;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.cordee.agreement.ArbitratingAgreement;
import org.cordee.application.Piece;
import org.cordee.bid.BidReading;
import org.cordee.bid.ReviewingSection;
import org.cordee.bid.WritingSection;
import org.cordee.consortium.AnsweringInvitation;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.DeclineReason;
import org.cordee.consortium.LaunchingInvitations;
import org.cordee.consortium.OpenConsortium;
import org.cordee.consortium.OpeningConsortium;
import org.cordee.consortium.RankingCandidates;
import org.cordee.consortium.share.ArbitratingShares;
import org.cordee.process.Acts;
import org.cordee.process.Scenes;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.Standing;
import org.cordee.process.task.OpenTask;
import org.cordee.process.task.StuckDetector;
import org.cordee.process.task.TaskInbox;
import org.cordee.submission.DepositingBid;
import org.cordee.submission.approval.ApprovalDecision;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.RecordingConsultations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One grouping from its draft to its receipt, played by people who look at their tasks and do them: the first candidate
 * declines, the second becomes a member that counters the first proposal and refuses the next one, and the lead tries once
 * more; likewise with the agreement, of which it asks for another version and then refuses that, and with the frozen bid, to which it objects twice. When a page breaks, they look whether it was done, and if not do it again.
 */
final class Procedure {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long LOOK_AGAIN_MILLIS = 20;
    private static final long DEATH_MILLIS = 120;

    private final Scenes scenes;
    private final Acts acts;
    private final JdbcTemplate jdbc;
    private final Random random;
    private final Cast cast;
    private final Trial trial;
    private final UUID lot;
    private final Set<String> done = new HashSet<>();

    Procedure(Scenes scenes, long seed, @Nullable Point fault) {
        this.scenes = scenes;
        this.acts = new Acts(scenes);
        this.jdbc = scenes.the(JdbcTemplate.class);
        this.random = new Random(seed);
        this.cast = Cast.of(scenes);
        UUID consultation = scenes.the(RecordingConsultations.class)
                .record(cast.lead().actor(), Scenes.content(scenes.now().plus(Duration.ofDays(40))));
        this.lot = scenes.the(ConsultationReading.class)
                .facts(consultation)
                .lots()
                .get(0)
                .id();
        this.trial = Trial.begin(consultation, fault);
    }

    Trial trial() {
        return trial;
    }

    Outcome play() throws InterruptedException {
        try {
            Scene scene = new Scene(opened(), cast.lead(), trial.consultation(), lot);
            Instant end = Instant.now().plus(PATIENCE);
            while (!isAtItsEnd(scene)) {
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError("not at its end: " + Outcome.of(scenes, scene.id(), cast) + "\nopen: "
                            + tasks(scene) + "\nunsent: "
                            + jdbc.queryForList(
                                    "SELECT * FROM engine_command WHERE consortium_id = ? AND state <> 'SENT'",
                                    scene.id().toString()));
                }
                reviveIfDead(scene);
                round(scene);
                requireMoving(scene);
                MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            }
            return Outcome.of(scenes, scene.id(), cast);
        } finally {
            trial.end();
        }
    }

    private UUID opened() throws InterruptedException {
        while (true) {
            List<UUID> opened = jdbc.queryForList(
                    "SELECT id FROM consortium WHERE consultation_id = ?", UUID.class, trial.consultation());
            if (!opened.isEmpty()) {
                return opened.get(0);
            }
            reviveIfDead(null);
            try {
                OnBehalf.as(
                        trial,
                        "party",
                        () -> scenes.the(OpeningConsortium.class)
                                .open(
                                        cast.lead().actor(),
                                        new OpenConsortium(
                                                "Rives vertes",
                                                trial.consultation(),
                                                List.of(lot),
                                                ConsortiumForm.JOINT,
                                                true,
                                                cast.lead().establishmentId())));
            } catch (Crash crash) {
                MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            }
        }
    }

    private void reviveIfDead(@Nullable Scene scene) throws InterruptedException {
        if (trial.isDead()) {
            MILLISECONDS.sleep(DEATH_MILLIS);
            Recovery.of(scenes).restart(trial, scene == null ? null : scene.id());
        }
    }

    /** One of those who have something to do does it. */
    private void round(Scene scene) {
        List<OpenTask> open = tasks(scene);
        if (open.isEmpty()) {
            return;
        }
        OpenTask task = open.get(random.nextInt(open.size()));
        try {
            act(scene, task);
        } catch (Crash crash) {
            // the page broke; who looks again sees whether it was done
        }
    }

    private List<OpenTask> tasks(Scene scene) {
        return scenes.the(TaskInbox.class).allOf(scene.id()).stream()
                .filter(task -> !done.contains(String.valueOf(task.key())))
                .toList();
    }

    private void act(Scene scene, OpenTask task) {
        Firm firm = cast.of(task.organisationId());
        UUID subject = task.subjectId();
        switch (task.task()) {
            case DEFINE_SLOTS -> once(task, "define", firm, () -> scenes.define(scene, 1));
            case RANK_CANDIDATES -> launch(scene, task, firm);
            case ANSWER_INVITATION -> once(task, "answer", firm, () -> answer(firm, subject));
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
                        () -> scenes.the(ArbitratingShares.class).retry(firm.actor(), scene.id()));
            case REVIEW_AGREEMENT -> once(task, "release", firm, () -> acts.release(scene));
            case SIGN_AGREEMENT -> once(task, "sign agreement", firm, () -> answerAgreement(scene, firm));
            case ARBITRATE_AGREEMENT ->
                once(
                        task,
                        "another text",
                        firm,
                        () -> scenes.the(ArbitratingAgreement.class).retry(firm.actor(), scene.id()));
            case GRANT_POWER -> once(task, "grant", firm, () -> acts.grant(firm, subject));
            case PROVIDE_EVIDENCE -> handInEvidence(task, firm);
            case CHECK_APPLICATION -> once(task, "accept evidence", firm, () -> acts.acceptEvidence(scene, subject));
            case WRITE_SECTION -> once(task, "write", firm, () -> write(firm, subject));
            case SETTLE_OUTLINE -> once(task, "settle", firm, () -> acts.settle(scene));
            case FILL_PRICES -> once(task, "price", firm, () -> acts.givePrice(firm, subject));
            case VALIDATE_PRICE -> once(task, "validate", firm, () -> acts.validatePrice(firm, subject));
            case SET_MARGIN -> once(task, "margin", firm, () -> acts.keepNothing(scene));
            case REVIEW_SECTION -> once(task, "approve", firm, () -> approve(firm, subject));
            case FREEZE_BID -> once(task, "freeze", firm, () -> acts.freeze(scene));
            case APPROVE_BID -> once(task, "approve frozen", firm, () -> answerFrozen(scene, firm, subject));
            case DECIDE_APPROVAL -> once(task, "decide approval", firm, () -> decideApproval(scene));
            case DEPOSIT_BID ->
                once(
                        task,
                        "deposit",
                        firm,
                        () -> scenes.the(DepositingBid.class).deposit(firm.actor(), scene.id()));
            default -> throw new AssertionError("nobody expected " + task);
        }
        done.add(String.valueOf(task.key()));
    }

    private void launch(Scene scene, OpenTask task, Firm lead) {
        UUID slot = jdbc.queryForObject("SELECT id FROM slot WHERE consortium_id = ?", UUID.class, scene.id());
        List<UUID> ranked =
                List.of(cast.decliner().establishmentId(), cast.partner().establishmentId());
        once(
                task,
                "rank",
                lead,
                () -> scenes.the(RankingCandidates.class).rank(lead.actor(), scene.id(), slot, ranked));
        once(task, "launch", lead, () -> scenes.the(LaunchingInvitations.class).launch(lead.actor(), scene.id()));
    }

    private void answer(Firm firm, UUID invitation) {
        AnsweringInvitation answering = scenes.the(AnsweringInvitation.class);
        if (firm.equals(cast.decliner())) {
            answering.decline(firm.actor(), invitation, DeclineReason.TOO_FAR, null);
        } else {
            answering.accept(firm.actor(), invitation);
        }
    }

    /** Another wish first, then a no that the lead has to arbitrate, then a yes. */
    private void answerShares(Scene scene, Firm member) {
        List<UUID> proposals = jdbc.queryForList(
                "SELECT id FROM share_proposal WHERE consortium_id = ? ORDER BY attempt_no, round_no",
                UUID.class,
                scene.id().toString());
        UUID last = proposals.get(proposals.size() - 1);
        switch (proposals.size()) {
            case 1 -> acts.counter(scene, member, last);
            case 2 -> acts.refuse(scene, member, last);
            default -> acts.agree(scene, member, last);
        }
    }

    /** The partner asks for changes first, then refuses, and signs what the lead writes after that. */
    private void answerAgreement(Scene scene, Firm party) {
        int versions = jdbc.queryForObject(
                "SELECT count(*) FROM agreement WHERE consortium_id = ?",
                Integer.class,
                scene.id().toString());
        if (party.equals(cast.lead()) || versions > 2) {
            acts.signAgreement(scene, party);
        } else if (versions == 1) {
            acts.askChanges(scene, party);
        } else {
            acts.refuseAgreement(scene, party);
        }
    }

    /** Objects twice, so that the lead asks again first and then opens the bid, and approves what comes after that. */
    private void answerFrozen(Scene scene, Firm member, UUID approval) {
        if (rounds(scene) <= 2) {
            acts.objectToFrozen(member, approval);
        } else {
            acts.approveFrozen(member, approval);
        }
    }

    private void decideApproval(Scene scene) {
        acts.decideApproval(scene, rounds(scene) == 1 ? ApprovalDecision.ASK_AGAIN : ApprovalDecision.REOPEN);
    }

    private int rounds(Scene scene) {
        return jdbc.queryForObject(
                "SELECT count(*) FROM approval_round WHERE consortium_id = ?",
                Integer.class,
                scene.id().toString());
    }

    private void handInEvidence(OpenTask task, Firm member) {
        UUID file = task.subjectId();
        for (Piece piece : acts.missingPieces(member, file)) {
            once(task, piece.name(), member, () -> acts.providePiece(member, file, piece));
        }
        once(task, "hand in evidence", member, () -> acts.handInEvidenceNow(member, file));
    }

    private void write(Firm firm, UUID section) {
        int version =
                scenes.the(BidReading.class).section(firm.actor(), section).version();
        scenes.the(WritingSection.class).submit(firm.actor(), section, version, "Notre part", "Notre **méthode**");
    }

    private void approve(Firm firm, UUID section) {
        int version =
                scenes.the(BidReading.class).section(firm.actor(), section).version();
        scenes.the(ReviewingSection.class).approve(firm.actor(), section, version);
    }

    /** Who saw the page break looks whether the act is there; only if not it is done again. */
    private void once(OpenTask task, String what, Firm who, Runnable act) {
        String key = task.key() + what;
        if (done.contains(key)) {
            return;
        }
        int before = actsOf(task.consortiumId(), who);
        try {
            OnBehalf.as(trial, "party", (Supplier<Boolean>) () -> {
                act.run();
                return true;
            });
            done.add(key);
        } catch (Crash crash) {
            if (actsOf(task.consortiumId(), who) > before) {
                done.add(key);
            }
            throw crash;
        }
    }

    private int actsOf(UUID grouping, Firm who) {
        return jdbc.queryForObject(
                "SELECT count(*) FROM audit_entry WHERE chain = ? AND organisation_id = ? AND person_id IS NOT NULL",
                Integer.class,
                grouping.toString(),
                who.organisationId().toString());
    }

    private void requireMoving(Scene scene) {
        if (scenes.the(StuckDetector.class).known().contains(scene.id())) {
            throw new AssertionError("taken for stuck: " + scene.id());
        }
    }

    private boolean isAtItsEnd(Scene scene) {
        return !trial.isDead()
                && scenes.the(TaskInbox.class).allOf(scene.id()).isEmpty()
                && jdbc.queryForObject(
                                "SELECT count(*) FROM process_link WHERE consortium_id = ? AND ended_at IS NOT NULL",
                                Integer.class,
                                scene.id().toString())
                        == 1
                && new Standing(scenes, scene.id()).atRest()
                && Outcome.instances(scenes, scene.id()).stream().noneMatch(instance -> instance.endsWith("ACTIVE"));
    }
}
