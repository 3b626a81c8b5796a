package org.cordee.process.crash;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cordee.process.Scenes;
import org.cordee.process.crash.CrashPoint.Side;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays one kind of procedure many times, each time until the server dies at another point. */
final class CrashSweep {

    private static final Logger LOG = LoggerFactory.getLogger(CrashSweep.class);
    private static final long SEED = 2026;
    private static final int ATTEMPTS = 4;

    private final Scenes scenes;
    private final Kind kind;
    private final int atOnce;
    private final int oneClock;
    private final List<CrashPoint> neverPassed = Collections.synchronizedList(new ArrayList<>());

    /** Creates a new procedure of the kind. */
    interface Kind {
        Procedure begin(Scenes scenes, SharedClock hourglass, long seed, @Nullable CrashPoint fault);
    }

    /**
     * @param atOnce how many are played in parallel
     * @param oneClock how many of those share one clock; all or none
     */
    CrashSweep(Scenes scenes, Kind kind, int atOnce, int oneClock) {
        this.scenes = scenes;
        this.kind = kind;
        this.atOnce = atOnce;
        this.oneClock = oneClock;
    }

    /** The result of a procedure, and its crash points. */
    record Walk(ProcedureOutcome outcome, List<CrashPoint> points) {}

    /**
     * Plays the procedure without a crash, twice in parallel: an effect that happens only sometimes, such as a second
     * refresh of the inbox, is no crash point.
     */
    Walk walk() throws InterruptedException {
        SharedClock hourglass = new SharedClock(scenes, 2);
        Procedure first = kind.begin(scenes, hourglass, SEED, null);
        Procedure second = kind.begin(scenes, hourglass, SEED, null);
        List<ProcedureOutcome> both = together(List.of(first::play, second::play), 2);
        if (!both.get(0).equals(both.get(1))) {
            throw new AssertionError("two runs differ: " + both.get(1).differenceTo(both.get(0)));
        }
        return new Walk(
                both.get(0), points(first.trial().passed(), second.trial().passed()));
    }

    static List<CrashPoint> points(Map<String, Integer> once, Map<String, Integer> again) {
        List<CrashPoint> found = new ArrayList<>();
        once.forEach((where, count) -> {
            for (int nth = 1; nth <= Math.min(count, again.getOrDefault(where, 0)); nth++) {
                found.add(new CrashPoint(where, nth, Side.BEFORE));
                found.add(new CrashPoint(where, nth, Side.AFTER));
            }
        });
        return found;
    }

    /**
     * Returns the points at which the server dies.
     *
     * @param choice a number n for one of n places, or all, or a pattern
     * @param part which n-th of the places, counted from 0; every place belongs to one of the n parts
     */
    static List<CrashPoint> chosen(List<CrashPoint> points, String choice, int part) {
        if (choice.equals("all")) {
            return points;
        }
        if (choice.matches("[1-9]\\d*")) {
            List<CrashPoint> places = oneOfEachPlace(points);
            int of = Integer.parseInt(choice);
            return IntStream.range(0, places.size())
                    .filter(place -> place % of == Math.floorMod(part, of))
                    .mapToObj(places::get)
                    .toList();
        }
        Pattern wanted = Pattern.compile(choice);
        return points.stream()
                .filter(point -> wanted.matcher(point.toString()).find())
                .toList();
    }

    private static List<CrashPoint> oneOfEachPlace(List<CrashPoint> points) {
        List<CrashPoint> shuffled = new ArrayList<>(points);
        Collections.shuffle(shuffled, new Random(SEED));
        Set<String> places = new HashSet<>();
        return shuffled.stream().filter(point -> places.add(point.where())).toList();
    }

    /** @return the failures */
    List<String> faults(List<CrashPoint> chosen, ProcedureOutcome expected) throws InterruptedException {
        List<Callable<List<String>>> groups = new ArrayList<>();
        for (int from = 0; from < chosen.size(); from += oneClock) {
            List<CrashPoint> group = chosen.subList(from, Math.min(chosen.size(), from + oneClock));
            groups.add(() -> played(group, expected));
        }
        return together(groups, atOnce / oneClock).stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Returns the points that were not reached in any attempt. */
    List<CrashPoint> neverPassed() {
        return neverPassed;
    }

    /**
     * Plays each point; the order of two threads differs from run to run, so a point that was not reached is tried
     * again.
     */
    private List<String> played(List<CrashPoint> points, ProcedureOutcome expected) throws InterruptedException {
        List<String> faults = new ArrayList<>();
        List<CrashPoint> left = points;
        for (int attempt = 1; attempt <= ATTEMPTS && !left.isEmpty(); attempt++) {
            SharedClock hourglass = new SharedClock(scenes, left.size());
            Map<CrashPoint, Procedure> procedures = new LinkedHashMap<>();
            left.forEach(point -> procedures.put(point, kind.begin(scenes, hourglass, SEED, point)));
            List<Callable<String>> plays = new ArrayList<>();
            procedures.forEach((point, procedure) -> plays.add(() -> fault(point, procedure, expected)));
            List<String> found = together(plays, plays.size());
            found.stream().filter(fault -> !fault.isEmpty()).forEach(faults::add);
            List<CrashPoint> again = new ArrayList<>();
            int at = 0;
            for (Map.Entry<CrashPoint, Procedure> one : procedures.entrySet()) {
                if (found.get(at++).isEmpty() && !one.getValue().trial().isStruck()) {
                    again.add(one.getKey());
                }
            }
            left = again;
        }
        neverPassed.addAll(left);
        return faults;
    }

    private static String fault(CrashPoint point, Procedure procedure, ProcedureOutcome expected)
            throws InterruptedException {
        String fault = "";
        try {
            ProcedureOutcome found = procedure.play();
            fault = found.equals(expected) ? "" : point + ": " + found.differenceTo(expected);
        } catch (RuntimeException | AssertionError broken) {
            fault = point + ": " + broken;
        }
        LOG.info("played {} {}", point, fault.isEmpty() ? "as expected" : fault);
        return fault;
    }

    private static <T> List<T> together(List<Callable<T>> plays, int atOnce) throws InterruptedException {
        ExecutorService players = Executors.newFixedThreadPool(atOnce);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> play : players.invokeAll(plays)) {
                answers.add(play.get());
            }
            return answers;
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } finally {
            players.shutdown();
        }
    }
}
