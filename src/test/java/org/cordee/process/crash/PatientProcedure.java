package org.cordee.process.crash;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.assessment.AssessmentReading;
import org.cordee.assessment.CheckView.FindingLine;
import org.cordee.assessment.DecidingWaiver;
import org.cordee.assessment.WaivingFinding;
import org.cordee.consortium.AnsweringInvitation;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.shares.MediatingShares;
import org.cordee.process.BlockedConsortia;
import org.cordee.process.OpenTask;
import org.cordee.process.PartyActs;
import org.cordee.process.Scenes;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.submission.ReopeningFrozenBid;
import org.jspecify.annotations.Nullable;

/**
 * A procedure in which the parties wait for the timers. The lead does not give its size, which the coordinator waives;
 * the first candidate is reminded and never answers; the second does not answer the first proposal, is reminded, and
 * counters three more until the coordinator mediates; its price is late; the bid is frozen when that is due, two days
 * before the deadline, deposited, reopened and deposited once more after the alarm of the last day.
 */
final class PatientProcedure extends TaskProcedure {

    private static final Duration LAST_DAY = Duration.ofHours(24);

    PatientProcedure(Scenes scenes, SharedClock hourglass, long seed, @Nullable CrashPoint fault) {
        super(scenes, hourglass, seed, fault);
        new BlockedConsortia(scenes, new PartyActs(scenes)).forgetFigures(cast.lead());
    }

    @Override
    void answerInvitation(Firm firm, UUID invitation) {
        scenes.bean(AnsweringInvitation.class).accept(firm.actor(), invitation);
    }

    @Override
    void answerShares(Scene scene, Firm member) {
        List<UUID> proposals = proposals(scene);
        UUID last = proposals.get(proposals.size() - 1);
        if (proposals.size() <= 4) {
            acts.counter(scene, member, last);
        } else {
            acts.agree(scene, member, last);
        }
    }

    @Override
    void answerAgreement(Scene scene, Firm party) {
        acts.signAgreement(scene, party);
    }

    @Override
    void answerFrozen(Scene scene, Firm member, UUID approval) {
        acts.approveFrozen(member, approval);
    }

    @Override
    void actSeldom(Scene scene, OpenTask task) {
        UUID id = scene.id();
        UUID subject = task.subjectId();
        switch (task.task()) {
            case RESOLVE_BLOCKER ->
                unwaived(scene, subject).forEach(key -> once(task, key, cast.lead(), () -> waive(id, key)));
            case DECIDE_WAIVER ->
                once(
                        task,
                        "grant",
                        BlockedConsortia.COORDINATOR,
                        () -> scenes.bean(DecidingWaiver.class)
                                .decide(BlockedConsortia.COORDINATOR, id, subject, true));
            case MEDIATE_SHARES ->
                once(
                        task,
                        "recommend",
                        BlockedConsortia.COORDINATOR,
                        () -> scenes.bean(MediatingShares.class)
                                .recommend(BlockedConsortia.COORDINATOR, id, "Partagez les heures autrement."));
            default -> super.actSeldom(scene, task);
        }
    }

    private void waive(UUID id, String key) {
        scenes.bean(WaivingFinding.class).waive(cast.lead().actor(), id, key, "Chiffres attendus lundi");
    }

    private List<String> unwaived(Scene scene, UUID stage) {
        return scenes
                .bean(AssessmentReading.class)
                .blocked(cast.lead().actor(), scene.id(), stage, Locale.FRENCH)
                .findings()
                .stream()
                .filter(finding -> finding.waiver() == null)
                .map(FindingLine::key)
                .toList();
    }

    @Override
    boolean leaves(Scene scene, OpenTask task) {
        return switch (task.task()) {
            case ANSWER_INVITATION -> cast.first().organisationId().equals(task.organisationId());
            case ANSWER_SHARES -> proposals(scene).size() == 1;
            case FILL_PRICES -> isOfPartner(task) && recorded(scene, "PriceLate") == 0;
            case FREEZE_BID -> scenes.now().isBefore(due(task));
            case DEPOSIT_BID -> deposits(scene) == 1 && recorded(scene, "RedepositNear") == 0;
            default -> false;
        };
    }

    @Override
    Instant awaited(Scene scene, List<OpenTask> left) {
        return left.stream()
                .map(task -> awaited(scene, task))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private Instant awaited(Scene scene, OpenTask task) {
        return switch (task.task()) {
            case ANSWER_INVITATION -> next(task, recorded(scene, "ReminderSent"));
            case ANSWER_SHARES -> next(task, recorded(scene, "SharesReminderSent"));
            case DEPOSIT_BID -> deadline(scene).minus(LAST_DAY);
            default -> due(task);
        };
    }

    /** Returns the next reminder, or the end of the window after the last. */
    private Instant next(OpenTask task, int reminders) {
        List<Timestamp> moments = jdbc.queryForList(
                "SELECT at FROM task_timer WHERE user_task_key = ? AND element_id LIKE '%Reminder%' ORDER BY at",
                Timestamp.class, task.key());
        return reminders < moments.size()
                ? moments.get(reminders).toInstant()
                : due(task).plusSeconds(1);
    }

    private static Instant due(OpenTask task) {
        return Objects.requireNonNull(task.dueAt());
    }

    private Instant deadline(Scene scene) {
        return scenes.bean(ConsortiumLookup.class)
                .consortium(scene.id())
                .deadline()
                .instant();
    }

    private boolean isOfPartner(OpenTask task) {
        return cast.partner().organisationId().equals(task.organisationId());
    }

    private int recorded(Scene scene, String act) {
        return count("audit_entry WHERE chain = ? AND act = ?", scene.id().toString(), act);
    }

    private int deposits(Scene scene) {
        return count("deposit WHERE consortium_id = ?", scene.id().toString());
    }

    /** Reopens the bid after its first deposit. */
    @Override
    boolean goesOn(Scene scene) {
        if (count("bid_reopening WHERE consortium_id = ?", scene.id().toString()) == 0) {
            guarded(() -> played(() -> scenes.bean(ReopeningFrozenBid.class)
                    .reopen(
                            cast.lead().actor(),
                            scene.id(),
                            1,
                            Set.of(cast.partner().organisationId()),
                            "Une quantité est fausse")));
        }
        return deposits(scene) < 2;
    }
}
