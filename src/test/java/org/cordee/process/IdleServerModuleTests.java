package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.config.Task;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * While nobody uses the server, its background work reads the same few rows of the database for many consortia as for
 * few. The periodic tasks of a minute are called directly; those of the engine run by themselves meanwhile.
 */
class IdleServerModuleTests extends ProcessScene {

    private static final int FEW = 4;
    private static final int MANY = 4 * FEW;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** The engine's own loops run several times within it. */
    private static final Duration ENGINES_OWN = Duration.ofSeconds(3);

    /** Fewer than the consortia of the first measurement, so that each page is a full one. */
    private static final int PAGE = 3;

    /** Rows that other threads may read by chance: a letter of another test, a lease, a heartbeat. */
    private static final long BY_CHANCE = 40;

    private static final int MEASUREMENTS = 3;

    /** Loops of other rooms, by bean name, with the number of rounds in a minute. */
    private static final Map<String, Integer> OTHER_LOOPS = Map.of("noticeCheckLoop", 1, "batchLoop", 1);

    private Collection<BackgroundLoop> loops;
    private RowsRead rows;

    @BeforeEach
    void stopTheLoops() {
        rows = new RowsRead(scenes);
        loops = scenes.all(BackgroundLoop.class);
        // A sweep reads what ended since the last one, and earlier tests ended tasks at later business times.
        if (rows.afterAllTasks().isAfter(scenes.now())) {
            scenes.pin(rows.afterAllTasks());
        }
    }

    @AfterEach
    void startTheLoops() {
        loops.stream().filter(loop -> !loop.isRunning()).forEach(BackgroundLoop::start);
    }

    @Test
    void readsAsFewRowsForManyConsortiaAsForFew() {
        open(FEW);
        Map<String, Long> few = idleMinute();
        startTheLoops();

        open(MANY - FEW);
        Map<String, Long> many = idleMinute();

        assertThat(RowsRead.sum(many))
                .as("rows read of each table with %d consortia: %s; with %d: %s", FEW, few, MANY, many)
                .isLessThanOrEqualTo(RowsRead.sum(few) + BY_CHANCE);
        assertThat(RowsRead.sum(many)).as("%s", many).isLessThan(2_000);
    }

    private void open(int consortia) {
        for (int more = 0; more < consortia; more++) {
            LifeStage.INVITING.reach(scenes, acts);
        }
    }

    /** Returns the rows of the quietest of several measurements: another thread can only add some. */
    private Map<String, Long> idleMinute() {
        settle();
        loops.forEach(BackgroundLoop::stop);
        // The tasks of the measurement were created more than a minute ago.
        scenes.pass(Duration.ofMinutes(3));
        Minute minute = new Minute();
        minute.run();
        Map<String, Long> quietest = rows.during(minute);
        for (int again = 1; again < MEASUREMENTS; again++) {
            Map<String, Long> read = rows.during(minute);
            quietest = RowsRead.sum(read) < RowsRead.sum(quietest) ? read : quietest;
        }
        return quietest;
    }

    /** Waits until commands, jobs and events of the last acts are done. */
    private void settle() {
        scenes.opened().forEach(consortium -> new ConsortiumRows(scenes, consortium).awaitIdle("before a measurement"));
        RefreshingInbox inbox = scenes.bean(RefreshingInbox.class);
        inbox.publishChanges();
        inbox.publishChanges();
    }

    /** What the server does in a minute in which nobody uses it. */
    private final class Minute implements Runnable {

        private final RefreshingInbox inbox = new RefreshingInbox(
                scenes.bean(ProcessEngine.class),
                scenes.bean(OpenTasks.class),
                scenes.bean(AssigningDueDates.class),
                scenes.bean(WorkChangePublisher.class),
                scenes.bean(StuckDetector.class),
                scenes.bean(DelayedRefresh.class),
                scenes.bean(UnservedTasks.class),
                scenes.bean(PinnableClock.class),
                scenes.bean(EngineLagSettings.class));
        private final ProcessMonitor board =
                new ProcessMonitor(scenes.bean(EngineConnection.class), scenes.bean(ProcessEngine.class));
        private final StuckDetector detector = scenes.bean(StuckDetector.class);

        @Override
        public void run() {
            sweepTheInbox();
            times(MINUTE.dividedBy(Duration.ofSeconds(5)), board::round);
            loops.stream()
                    .filter(loop -> !(loop instanceof InboxSweep) && !(loop instanceof ProcessMonitor))
                    .forEach(loop -> times(Math.min(60, MINUTE.dividedBy(loop.pause())), loop::round));
            times(60, scenes.bean(CommandClaimer.class)::sendOne);
            OTHER_LOOPS.forEach((bean, rounds) -> times(
                    rounds,
                    () -> ReflectionTestUtils.invokeMethod(
                            AopTestUtils.<Object>getUltimateTargetObject(scenes.bean(bean, Object.class)), "round")));
            scheduled().forEach(task -> times(MINUTE.dividedBy(task.getIntervalDuration()), task.getRunnable()));
            pause();
        }

        private void sweepTheInbox() {
            times(6, () -> {
                inbox.sweepChanges();
                inbox.publishChanges();
            });
            inbox.compareNextPage(PAGE);
            detector.suspectNextPage(PAGE);
            inbox.publishChanges();
        }

        private void times(long times, Runnable work) {
            for (long round = 0; round < times; round++) {
                work.run();
            }
        }

        private void pause() {
            try {
                Thread.sleep(ENGINES_OWN.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Returns the methods with {@code @Scheduled} of all rooms, except those that run at a time of the day. */
    private List<FixedDelayTask> scheduled() {
        List<FixedDelayTask> found = scenes.all(ScheduledTaskHolder.class).stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .map(scheduled -> (Task) scheduled.getTask())
                .filter(FixedDelayTask.class::isInstance)
                .map(FixedDelayTask.class::cast)
                .toList();
        assertThat(found).hasSizeGreaterThan(5);
        return found;
    }
}
