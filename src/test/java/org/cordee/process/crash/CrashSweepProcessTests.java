package org.cordee.process.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.cordee.process.ProcessScene;
import org.cordee.process.crash.Point.Side;
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
 * <p>{@code -Dcordee.crash.points=40}, the default, takes a seeded fortieth of the places, one point of each, {@code 1}
 * one of every place, {@code all} every point, a pattern those whose name has it; {@code -Dcordee.crash.at-once=12} plays
 * more of them side by side.
 */
@Tag("alone") // as long as the demonstration, beside which it runs
class CrashSweepProcessTests extends ProcessScene {

    private static final Logger LOG = LoggerFactory.getLogger(CrashSweepProcessTests.class);
    private static final long SEED = 2026;
    private static final int AT_ONCE = Integer.getInteger("cordee.crash.at-once", 4);
    private static final int ATTEMPTS = 4;
    private static final String CHOICE = System.getProperty("cordee.crash.points", "40");

    private final Queue<Point> neverPassed = new ConcurrentLinkedQueue<>();
    private Outcome expected;
    private List<Point> points;

    @Test
    void aProcedureEndsTheSameWhereverTheServerDies() throws InterruptedException {
        walkThroughItWithoutAFault();
        List<Point> chosen = chosen();
        assertThat(expected.state()).isEqualTo("SUBMITTED");
        assertThat(chosen).isNotEmpty();
        LOG.info("the server dies at {} points of {}", chosen.size(), points.size());

        List<String> faults = swept(chosen);

        assertThat(faults).as("%d points of %d", chosen.size(), points.size()).isEmpty();
        assertThat(neverPassed).hasSizeLessThanOrEqualTo(2 + chosen.size() / 20);
    }

    /** Twice: what happens only sometimes, such as a second look at the inbox, is no point of the sweep. */
    private void walkThroughItWithoutAFault() throws InterruptedException {
        Procedure first = new Procedure(scenes, SEED, null);
        expected = withoutTheSweep(first);
        Procedure second = new Procedure(scenes, SEED, null);
        assertThat(second.play()).isEqualTo(expected);
        points = points(first.trial().passed(), second.trial().passed());
        assertThat(points)
                .as("acts, letters and jobs, and commits of both databases")
                .extracting(Point::where)
                .anyMatch(where -> where.startsWith("party | "))
                .anyMatch(where -> where.startsWith("listener | "))
                .anyMatch(where -> where.startsWith("job ") && where.endsWith(" taken"))
                .anyMatch(where -> where.startsWith("engine ") && where.endsWith(" | commit"));
    }

    /**
     * Nobody may need the look at the whole inbox every ten seconds: what happens rings a bell. Only where the machine is
     * slower than the bell's last look may the inbox be looked at once; a bell that is missing would be missed each time.
     */
    private Outcome withoutTheSweep(Procedure procedure) throws InterruptedException {
        try (Standstill standstill = new Standstill(scenes)) {
            Outcome outcome = procedure.play();
            assertThat(standstill.helped())
                    .as("times only the sweep saw a task")
                    .isLessThanOrEqualTo(1);
            return outcome;
        }
    }

    private static List<Point> points(Map<String, Integer> once, Map<String, Integer> again) {
        List<Point> found = new ArrayList<>();
        once.forEach((where, count) -> {
            for (int nth = 1; nth <= Math.min(count, again.getOrDefault(where, 0)); nth++) {
                found.add(new Point(where, nth, Side.BEFORE));
                found.add(new Point(where, nth, Side.AFTER));
            }
        });
        return found;
    }

    private List<Point> chosen() {
        if (CHOICE.equals("all")) {
            return points;
        }
        if (CHOICE.matches("[1-9]\\d*")) {
            List<Point> places = oneOfEachPlace();
            int of = Integer.parseInt(CHOICE);
            return places.subList(0, (places.size() + of - 1) / of);
        }
        Pattern wanted = Pattern.compile(CHOICE);
        return points.stream()
                .filter(point -> wanted.matcher(point.toString()).find())
                .toList();
    }

    private List<Point> oneOfEachPlace() {
        List<Point> shuffled = new ArrayList<>(points);
        Collections.shuffle(shuffled, new Random(SEED));
        Set<String> places = new HashSet<>();
        return shuffled.stream().filter(point -> places.add(point.where())).toList();
    }

    private List<String> swept(List<Point> chosen) throws InterruptedException {
        ExecutorService players = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<String>> runs = chosen.stream()
                    .map(point -> (Callable<String>) () -> played(point))
                    .toList();
            List<String> faults = new ArrayList<>();
            for (Future<String> run : players.invokeAll(runs)) {
                String fault = answer(run);
                if (!fault.isEmpty()) {
                    faults.add(fault);
                }
            }
            return faults;
        } finally {
            players.shutdown();
        }
    }

    private static String answer(Future<String> run) throws InterruptedException {
        try {
            return run.get();
        } catch (ExecutionException failed) {
            return String.valueOf(failed.getCause());
        }
    }

    /**
     * Which of two threads is first differs from run to run, so a point that was not passed is tried again. A few are
     * passed so seldom that they are left out.
     */
    private String played(Point point) throws InterruptedException {
        String fault = outcome(point);
        LOG.info("played {} {}", point, fault.isEmpty() ? "as expected" : fault);
        return fault;
    }

    private String outcome(Point point) throws InterruptedException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Procedure procedure = new Procedure(scenes, SEED, point);
            try {
                Outcome found = procedure.play();
                if (!found.equals(expected)) {
                    return point + ": " + found.differenceTo(expected);
                }
            } catch (RuntimeException | AssertionError fault) {
                return point + ": " + fault;
            }
            if (procedure.trial().isStruck()) {
                return "";
            }
        }
        neverPassed.add(point);
        return "";
    }
}
