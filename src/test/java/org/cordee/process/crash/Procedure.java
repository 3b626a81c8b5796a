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
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.ConsortiumTerms;
import org.cordee.consortium.OpenConsortium;
import org.cordee.consortium.OpeningConsortium;
import org.cordee.process.ConsortiumRows;
import org.cordee.process.OpenTask;
import org.cordee.process.PartyActs;
import org.cordee.process.ProcessEngine;
import org.cordee.process.ProcessRoot;
import org.cordee.process.RefreshingInbox;
import org.cordee.process.Scenes;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.StuckDetector;
import org.cordee.process.TaskInbox;
import org.cordee.shared.Actor;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.RecordingConsultations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Plays one consortium from its draft to its receipt, by parties that read their tasks and do them. When a page breaks,
 * they check whether the act was done, and otherwise repeat it.
 */
abstract class Procedure {

    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final Duration TO_THE_DEADLINE = Duration.ofDays(40);
    private static final long LOOK_AGAIN_MILLIS = 20;
    private static final long SECOND_LOOK_MILLIS = 150;
    private static final long DEATH_MILLIS = 120;

    final Scenes scenes;
    final PartyActs acts;
    final JdbcTemplate jdbc;
    final ProcedureParties cast;
    private final SharedClock hourglass;
    private final Random random;
    private final CrashTrial trial;
    private final UUID lot;
    private final Set<String> done = new HashSet<>();

    Procedure(Scenes scenes, SharedClock hourglass, long seed, @Nullable CrashPoint fault) {
        this.scenes = scenes;
        this.hourglass = hourglass;
        this.acts = new PartyActs(scenes);
        this.jdbc = scenes.bean(JdbcTemplate.class);
        this.random = new Random(seed);
        this.cast = ProcedureParties.of(scenes);
        UUID consultation = scenes.bean(RecordingConsultations.class)
                .record(cast.lead().actor(), Scenes.content(scenes.now().plus(TO_THE_DEADLINE)));
        this.lot = scenes.bean(ConsultationReading.class)
                .facts(consultation)
                .lots()
                .get(0)
                .id();
        this.trial = CrashTrial.begin(consultation, fault);
    }

    /** Does the task, each part of it {@link #once}. */
    abstract void act(Scene scene, OpenTask task);

    /** Returns true when the party leaves this task for now. */
    boolean leaves(Scene scene, OpenTask task) {
        return false;
    }

    /**
     * Acts when no task is open any more.
     *
     * @return false at the very end
     */
    boolean goesOn(Scene scene) {
        return false;
    }

    /**
     * Returns the first instant for which the parties wait.
     * @param left the tasks that are left for now
     */
    Instant awaited(Scene scene, List<OpenTask> left) {
        throw new IllegalStateException("no party waits for anything");
    }

    CrashTrial trial() {
        return trial;
    }

    ProcedureOutcome play() throws InterruptedException {
        try {
            Scene scene = new Scene(opened(), cast.lead(), trial.consultation(), lot);
            Instant end = Instant.now().plus(PATIENCE);
            while (!isAtItsEnd(scene) || goesOn(scene)) {
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError("not at its end: " + state(scene));
                }
                reviveIfDead(scene);
                round(scene);
                requireMoving(scene);
                MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            }
            return ProcedureOutcome.of(scenes, scene.id(), cast);
        } finally {
            trial.end();
            hourglass.leave();
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
                TrialContext.as(
                        trial,
                        "party",
                        () -> scenes.bean(OpeningConsortium.class)
                                .open(
                                        cast.lead().actor(),
                                        new OpenConsortium(
                                                new ConsortiumTerms("Rives vertes", ConsortiumForm.JOINT, true),
                                                trial.consultation(),
                                                List.of(lot),
                                                cast.lead().establishmentId())));
            } catch (SimulatedCrash crash) {
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

    /** Lets one party with a task act; when all open tasks are left for now, time may move. */
    private void round(Scene scene) throws InterruptedException {
        List<OpenTask> open = undone(scene);
        List<OpenTask> wanted =
                open.stream().filter(task -> !leaves(scene, task)).toList();
        if (wanted.isEmpty()) {
            awaitTime(scene, open);
            return;
        }
        OpenTask task = wanted.get(random.nextInt(wanted.size()));
        guarded(() -> {
            act(scene, task);
            done.add(String.valueOf(task.key()));
        });
    }

    private List<OpenTask> undone(Scene scene) {
        return tasks(scene).stream()
                .filter(task -> !done.contains(String.valueOf(task.key())))
                .toList();
    }

    /**
     * Moves time after everything is idle and a second query shows the same tasks, including those that timers created.
     */
    private void awaitTime(Scene scene, List<OpenTask> left) throws InterruptedException {
        if (left.isEmpty() || !isAtRest(scene)) {
            return;
        }
        MILLISECONDS.sleep(SECOND_LOOK_MILLIS);
        scenes.bean(RefreshingInbox.class).sweep();
        if (!undone(scene).equals(left) || !isAtRest(scene)) {
            return;
        }
        Instant until = awaited(scene, left);
        if (until.isAfter(scenes.now())) {
            hourglass.turn(until);
        }
    }

    private boolean isAtRest(Scene scene) {
        List<Long> roots = jdbc.queryForList(
                "SELECT process_instance_key FROM process_link WHERE consortium_id = ? AND ended_at IS NULL"
                        + " AND process_instance_key IS NOT NULL",
                Long.class,
                scene.id().toString());
        return !trial.isDead()
                && new ConsortiumRows(scenes, scene.id()).isIdle()
                && roots.stream().noneMatch(scenes.bean(ProcessEngine.class)::hasOpenJobUnder);
    }

    List<OpenTask> tasks(Scene scene) {
        return scenes.bean(TaskInbox.class).allOf(scene.id());
    }

    /** Does the act; after a crash the party checks whether the act was recorded, and only otherwise repeats it. */
    void once(OpenTask task, String what, Actor who, Runnable act) {
        String key = task.key() + what;
        if (done.contains(key)) {
            return;
        }
        int before = actsOf(task.consortiumId(), who);
        try {
            played(act);
            done.add(key);
        } catch (SimulatedCrash crash) {
            if (actsOf(task.consortiumId(), who) > before) {
                done.add(key);
            }
            throw crash;
        }
    }

    void played(Runnable act) {
        TrialContext.as(trial, "party", (Supplier<Boolean>) () -> {
            act.run();
            return true;
        });
    }

    /** Runs the act, which may crash; the next query shows whether it was done. */
    static void guarded(Runnable act) {
        try {
            act.run();
        } catch (SimulatedCrash crash) {
            // The next query shows the result.
        }
    }

    private int actsOf(UUID grouping, Actor who) {
        UUID organisation = who.organisationId();
        return count(
                "audit_entry WHERE chain = ? AND organisation_id <=> ? AND person_id IS NOT NULL",
                grouping.toString(),
                organisation == null ? null : organisation.toString());
    }

    /** @param of table and condition */
    int count(String of, @Nullable Object... parameters) {
        return jdbc.queryForObject("SELECT count(*) FROM " + of, Integer.class, parameters);
    }

    private void requireMoving(Scene scene) {
        if (scenes.bean(StuckDetector.class).lastFound().contains(ProcessRoot.consortium(scene.id()))) {
            throw new AssertionError("taken for stuck: " + scene.id() + ' ' + state(scene));
        }
    }

    /** Describes what a procedure has done and what it waits for. */
    private String state(Scene scene) {
        return ProcedureOutcome.of(scenes, scene.id(), cast) + "\nopen: " + tasks(scene) + "\nunsent: "
                + jdbc.queryForList(
                        "SELECT * FROM engine_command WHERE consortium_id = ? AND state <> 'SENT'",
                        scene.id().toString())
                + "\nsteps: " + Recovery.of(scenes).steps(scene.id());
    }

    private boolean isAtItsEnd(Scene scene) {
        return !trial.isDead()
                && tasks(scene).isEmpty()
                && jdbc.queryForObject(
                        "SELECT count(*) > 0 AND count(ended_at) = count(*) FROM process_link WHERE consortium_id = ?",
                        Boolean.class,
                        scene.id().toString())
                && new ConsortiumRows(scenes, scene.id()).isIdle()
                && ProcedureOutcome.instances(scenes, scene.id()).stream()
                        .noneMatch(instance -> instance.endsWith("ACTIVE"));
    }
}
