package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.consortium.AnsweringInvitation;
import org.cordee.consortium.PlanningPreparation;
import org.cordee.process.EngineRecords.Task;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tests a deadline that the buyer moves: the due dates of open tasks and of later tasks follow it. */
class MovedDatesProcessTests extends ProcessScene {

    private Instant moved(Scene scene, Duration fromNow) {
        Instant deadline = scenes.now().plus(fromNow);
        acts.moveDeadline(scene, deadline);
        scenes.await("the new dates", new ConsortiumRows(scenes, scene.id())::isIdle);
        return deadline;
    }

    private Instant inTheEngine(OpenTask task) {
        return scenes.bean(ProcessEngine.class).openTasksOf(task.root()).stream()
                .filter(known -> known.key() == task.key())
                .map(Task::dueAt)
                .findFirst()
                .orElseThrow();
    }

    private void isDue(OpenTask task, Instant expected) {
        assertThat(task.dueAt()).isEqualTo(expected);
        scenes.await(
                "the engine received " + task.task(),
                () -> expected.truncatedTo(ChronoUnit.MILLIS).equals(inTheEngine(task)));
    }

    @Test
    void computesLaterTasksFromTheNewDeadline() {
        List<Firm> candidates = scenes.firms(1);
        Firm partner = candidates.get(0);
        Scene scene = scenes.launched(false, candidates);
        acts.invitation(scene, partner);

        Instant deadline = moved(scene, Duration.ofDays(12));

        var plan = scenes.bean(PlanningPreparation.class).plan(scene.id());
        assertThat(plan.depositDueAt()).isBefore(deadline);
        acts.join(scene, partner);
        isDue(scenes.task(scene, UserTask.PROPOSE_SHARES), plan.sharesDueAt());
        acts.agree(scene, partner, acts.propose(scene));
        acts.concludeAgreement(scene, partner);
        acts.settle(scene);
        acts.approve(scene, acts.handIn(scene, partner));
        acts.approve(scene, acts.handIn(scene, scene.lead()));
        acts.setMargin(scene);
        acts.prepareApplication(scene);
        isDue(scenes.task(scene, UserTask.FREEZE_BID), plan.freezeDueAt());
        acts.freeze(scene);
        acts.approveFrozen(scene, partner);
        isDue(scenes.task(scene, UserTask.DEPOSIT_BID), plan.depositDueAt());
    }

    @ParameterizedTest
    @CsvSource({
        "INVITING, ANSWER_INVITATION",
        "DECIDING_UNFILLED_SLOTS, DECIDE_UNFILLED_SLOTS",
        "ANSWERING_SHARES, ANSWER_SHARES",
        "REVIEWING_AGREEMENT, REVIEW_AGREEMENT",
        "SIGNING_AGREEMENT, SIGN_AGREEMENT",
        "GRANTING_POWERS, GRANT_POWER",
        "OUTLINING, PROVIDE_EVIDENCE",
        "DRAFTING, WRITE_SECTION",
        "FREEZING, FREEZE_BID",
        "DEPOSITING, DEPOSIT_BID"
    })
    void limitsOpenTasksToAnEarlierDeadline(LifeStage stage, UserTask kind) {
        Scene scene = stage.reach(scenes, acts).scene();

        Instant deadline = moved(scene, Duration.ofHours(30));

        OpenTask task = scenes.task(scene, kind);
        assertThat(task.dueAt()).isBeforeOrEqualTo(deadline);
        isDue(task, task.dueAt());
    }

    @Test
    void movesTheDateOfACandidatesCapacityBeforeTheNewDeadline() {
        List<Firm> candidates = scenes.firms(1);
        Scene scene = scenes.launched(false, candidates);
        acts.accept(scene, candidates.get(0));
        scenes.task(scene, UserTask.GIVE_CAPACITY);

        Instant deadline = moved(scene, Duration.ofHours(30));

        isDue(scenes.task(scene, UserTask.GIVE_CAPACITY), deadline);
    }

    @Test
    void movesTheDateOfAnAnswerBeforeTheNewDeadline() {
        List<Firm> candidates = scenes.firms(1);
        Scene scene = scenes.launched(false, candidates);
        UUID invitation = acts.invitation(scene, candidates.get(0));
        scenes.bean(AnsweringInvitation.class).ask(candidates.get(0).actor(), invitation, "Y a-t-il de l’eau ?");
        scenes.task(scene, UserTask.ANSWER_QUESTION);

        Instant deadline = moved(scene, Duration.ofHours(12));

        isDue(scenes.task(scene, UserTask.ANSWER_QUESTION), deadline);
    }

    @Test
    void keepsTheLeadsDateOfASectionWhenTheDeadlineMovesLater() {
        Scene scene = LifeStage.DRAFTING.reach(scenes, acts).scene();
        Instant before = scenes.task(scene, UserTask.WRITE_SECTION).dueAt();

        moved(scene, Duration.ofDays(80));

        OpenTask task = scenes.task(scene, UserTask.WRITE_SECTION);
        isDue(task, before);
    }

    /**
     * A command written by an earlier version carried the dates; the dates of the domain at the time of sending count.
     */
    @Test
    void takesTheDatesFromTheDomainAndNotFromTheCommand() {
        Scene scene = LifeStage.DEFINING_SLOTS.reach(scenes, acts).scene();
        OpenTask task = scenes.task(scene, UserTask.DEFINE_SLOTS);
        scenes.bean(JdbcTemplate.class)
                .update(
                        "INSERT INTO engine_command (id, root_kind, root_id, consortium_id, kind, payload, state, written_at,"
                                + " next_attempt_at) VALUES (?, 'CONSORTIUM', ?, ?, 'UPDATE_TASK_DUE', ?, 'WAITING', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
                        UUID.randomUUID(),
                        scene.id(),
                        scene.id(),
                        "{\"dueByElement\":{\"task_DefineSlots\":\"2099-01-01T00:00:00Z\"}}");

        scenes.await("the command sent", new ConsortiumRows(scenes, scene.id())::isIdle);

        isDue(scenes.task(scene, UserTask.DEFINE_SLOTS), task.dueAt());
    }

    @Test
    void keepsThePlannedDatesUntilTheDeadlineMoves() {
        Scene scene = LifeStage.DEFINING_SLOTS.reach(scenes, acts).scene();
        PlanningPreparation planning = scenes.bean(PlanningPreparation.class);
        var plan = planning.plan(scene.id());

        scenes.pass(Duration.ofDays(25));

        assertThat(planning.plan(scene.id())).isEqualTo(plan);
        assertThat(Map.of("slots", plan.slotsDueAt(), "deposit", plan.depositDueAt())
                        .values())
                .allMatch(plan.deadlineAt()::isAfter);
    }
}
