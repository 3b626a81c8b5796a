package org.cordee.process.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cordee.process.ProcessScene;
import org.cordee.process.crash.Sweep.Walk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One procedure, from its draft to its receipt, again and again; each time the server dies at another point, just before
 * or just after something lasting happens: a commit of either database, a command to the engine, a job taken. Whatever
 * the point, the people find the same end: the same letters, each once, the same acts in the audit and no more, one
 * process instance of each kind.
 *
 * <p>{@code -Dcordee.crash.points=80}, the default, takes a seeded eightieth of the places, one point of each, {@code 1}
 * one of every place, {@code all} every point, a pattern those whose name has it; {@code -Dcordee.crash.at-once=12} plays
 * more of them side by side.
 */
@Tag("alone") // as long as the demonstration, beside which it runs
class CrashSweepProcessTests extends ProcessScene {

    private static final Logger LOG = LoggerFactory.getLogger(CrashSweepProcessTests.class);
    private static final int AT_ONCE = Integer.getInteger("cordee.crash.at-once", 4);

    /** They wait for each other more than they count. */
    private static final int ON_ONE_CLOCK = 2 * AT_ONCE;

    private static final String CHOICE = System.getProperty("cordee.crash.points", "80");

    @Test
    void aProcedureEndsTheSameWhereverTheServerDies() throws InterruptedException {
        Sweep sweep = new Sweep(scenes, ContestedProcedure::new, AT_ONCE, 1);

        holds(sweep, withoutTheLookAtTheInbox(sweep));
    }

    /** The same where most of what happens is made by timers. */
    @Test
    void aProcedureThatWaitsForItsTimersEndsTheSameWhereverTheServerDies() throws InterruptedException {
        Sweep sweep = new Sweep(scenes, PatientProcedure::new, ON_ONE_CLOCK, ON_ONE_CLOCK);

        Walk walk = sweep.walk();

        assertThat(walk.outcome().letters())
                .as("reminders, mediation, waiver, lateness and reopening are on the way")
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
        holds(sweep, walk);
    }

    private static void holds(Sweep sweep, Walk walk) throws InterruptedException {
        List<Point> points = walk.points();
        assertThat(walk.outcome().state()).isEqualTo("SUBMITTED");
        assertThat(points)
                .as("acts, letters and jobs, commits of both databases, and the engine's own steps")
                .extracting(Point::where)
                .anyMatch(where -> where.startsWith("party | "))
                .anyMatch(where -> where.startsWith("listener | "))
                .anyMatch(where -> where.startsWith("job ") && where.endsWith(" taken"))
                .anyMatch(where -> where.startsWith("engine /") && where.endsWith(" | commit"))
                .anyMatch(where -> where.startsWith("engine step ") && where.endsWith(" | commit"));
        List<Point> chosen = Sweep.chosen(points, CHOICE);
        assertThat(chosen).isNotEmpty();
        LOG.info("the server dies at {} points of {}", chosen.size(), points.size());

        List<String> faults = sweep.faults(chosen, walk.outcome());

        assertThat(faults).as("%d points of %d", chosen.size(), points.size()).isEmpty();
        assertThat(sweep.neverPassed()).hasSizeLessThanOrEqualTo(2 + chosen.size() / 20);
    }

    /**
     * Nobody may need the look at the whole inbox every ten seconds: what happens rings a bell. Only where the machine is
     * slower than the bell's last look may the inbox be looked at once; a bell that is missing would be missed each time.
     */
    private Walk withoutTheLookAtTheInbox(Sweep sweep) throws InterruptedException {
        try (Standstill standstill = new Standstill(scenes)) {
            Walk walk = sweep.walk();
            assertThat(standstill.helped())
                    .as("times only the sweep saw a task")
                    .isLessThanOrEqualTo(1);
            return walk;
        }
    }
}
