package org.cordee.process.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cordee.process.ProcessScene;
import org.cordee.process.crash.CrashSweep.Walk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays one procedure, from its draft to its receipt, many times; each time the server dies at another point, just
 * before or just after a lasting effect: a commit of either database, a command to the engine, a job taken. At every
 * point the result is the same: the same letters, each once, the same acts in the audit trail, one process instance of
 * each kind.
 *
 * <p>{@code -Dcordee.crash.points=80}, the default, takes a seeded eightieth of the places, one point of each, and
 * {@code -Dcordee.crash.part=7} another eightieth; {@code 1} takes one point of every place, {@code all} every point, a
 * pattern those with a matching name. {@code -Dcordee.crash.at-once=12} plays more of them in parallel.
 */
@Tag("alone") // It takes as long as the demonstration, and runs beside it.
class CrashSweepProcessTests extends ProcessScene {

    private static final Logger LOG = LoggerFactory.getLogger(CrashSweepProcessTests.class);
    private static final int AT_ONCE = Integer.getInteger("cordee.crash.at-once", 4);

    /** Procedures on one clock mostly wait for each other, so that more of them can run at once. */
    private static final int ON_ONE_CLOCK = 2 * AT_ONCE;

    private static final String CHOICE = System.getProperty("cordee.crash.points", "80");

    private static final int PART = Integer.getInteger("cordee.crash.part", 0);

    @Test
    void aProcedureEndsTheSameWhereverTheServerDies() throws InterruptedException {
        CrashSweep sweep = new CrashSweep(scenes, ContestedProcedure::new, AT_ONCE, 1);

        assertSameOutcome(sweep, playWithoutTheSweep(sweep));
    }

    /** In this procedure, timers cause most of the events. */
    @Test
    void aProcedureThatWaitsForItsTimersEndsTheSameWhereverTheServerDies() throws InterruptedException {
        CrashSweep sweep = new CrashSweep(scenes, PatientProcedure::new, ON_ONE_CLOCK, ON_ONE_CLOCK);

        Walk walk = sweep.walk();

        assertThat(walk.outcome().letters())
                .as("the procedure includes reminders, mediation, waiver, lateness and reopening")
                .anyMatch(letter -> letter.startsWith("[REMINDER,"))
                .anyMatch(letter -> letter.startsWith("[SHARES_REMINDER,"));
        assertThat(walk.outcome().acts())
                .extracting(act -> act.replaceAll("^\\[|,.*", ""))
                .contains(
                        "InvitationExpired",
                        "SharesRecommended",
                        "WaiverDecided",
                        "PriceLate",
                        "FrozenBidReopened",
                        "RedepositNear");
        assertSameOutcome(sweep, walk);
    }

    private static void assertSameOutcome(CrashSweep sweep, Walk walk) throws InterruptedException {
        List<CrashPoint> points = walk.points();
        assertThat(walk.outcome().state()).isEqualTo("SUBMITTED");
        assertThat(points)
                .as("acts, letters and jobs, commits of both databases, and the engine's own steps")
                .extracting(CrashPoint::where)
                .anyMatch(where -> where.startsWith("party | "))
                .anyMatch(where -> where.startsWith("listener | "))
                .anyMatch(where -> where.startsWith("job ") && where.endsWith(" taken"))
                .anyMatch(where -> where.startsWith("engine /") && where.endsWith(" | commit"))
                .anyMatch(where -> where.startsWith("engine step ") && where.endsWith(" | commit"));
        List<CrashPoint> chosen = CrashSweep.chosen(points, CHOICE, PART);
        assertThat(chosen).isNotEmpty();
        LOG.info("the server dies at {} points of {}, part {} of {}", chosen.size(), points.size(), PART, CHOICE);

        List<String> faults = sweep.faults(chosen, walk.outcome());

        assertThat(faults).as("%d points of %d", chosen.size(), points.size()).isEmpty();
        assertThat(sweep.neverPassed()).hasSizeLessThanOrEqualTo(2 + chosen.size() / 20);
    }

    /**
     * Checks that no step needs the sweep of the inbox every ten seconds, because each event triggers a refresh. One
     * sweep is allowed, for a machine that is slower than the last delayed refresh; a missing trigger would need it
     * each time.
     */
    private Walk playWithoutTheSweep(CrashSweep sweep) throws InterruptedException {
        try (PausedSweep standstill = new PausedSweep(scenes)) {
            Walk walk = sweep.walk();
            assertThat(standstill.helped()).as("tasks found by the sweep only").isLessThanOrEqualTo(1);
            return walk;
        }
    }
}
