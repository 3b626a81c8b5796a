package org.cordee.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;
import org.cordee.play.NeedsSetup.NeedsCast;
import org.cordee.play.SimulatedWatchers.DigestCount;
import org.jspecify.annotations.Nullable;

/**
 * Plays needs from their publication to their outcome, the groupings that follow from some of them, requests for help,
 * and watchers. Most steps wait for days, so that the server's time has to belong to the simulation.
 */
final class NeedsSimulation {

    /** Longer than the five minutes after which the engine gives a job again whose first answer was lost. */
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private static final Duration PATIENCE_FOR_EACH_NEED = Duration.ofSeconds(10);
    private static final Duration A_LITTLE = Duration.ofSeconds(5);

    private final PublicApiClient api;
    private final Credentials administrator;
    private final ProgressBar bar;
    private final long seed;
    private final boolean sparesOthers;

    /**
     * @param administrator who coordinates, too
     * @param sparesOthers true to stop when a process of others is under way; false on a server whose time belongs to
     * the simulation
     */
    NeedsSimulation(PublicApiClient api, Credentials administrator, ProgressBar bar, long seed, boolean sparesOthers) {
        this.api = api;
        this.administrator = administrator;
        this.bar = bar;
        this.seed = seed;
        this.sparesOthers = sparesOthers;
    }

    /**
     * Plays, and writes the lists of needs and digests, the summary, the timeline, and three files for each grouping in
     * the folder with the number of its need; also when the simulation stops early.
     *
     * @throws SimulationStopped when a need did not end, a grouping was not deposited or its receipt does not agree with
     * its package, no help was given, or a digest was not written exactly once
     */
    void run(byte[] notice, SimulationScope scope, NeedsScope wanted, Path out) throws IOException {
        SimulationClock clock = new SimulationClock(api, administrator, "simulate-" + seed, sparesOthers);
        Thread atExit = new Thread(clock::close, "simulation-exit");
        Runtime.getRuntime().addShutdownHook(atExit);
        NeedsCast cast = null;
        List<String> failures;
        try (ParallelRunner runner = new ParallelRunner(scope.parallel())) {
            Simulation.requireRole(api, administrator, "ADMINISTRATOR");
            Simulation.requireRole(api, administrator, "COORDINATOR");
            Instant since = pinned(clock);
            cast = new NeedsSetup(api, administrator, clock, bar).prepare(notice, scope, wanted, seeds(scope));
            new SimulationLoop(
                            api,
                            administrator,
                            clock,
                            bar,
                            runner,
                            patience(scope, wanted),
                            cast.ecosystem().watchers())
                    .untilAllEnded(cast.cases());
            ReceiptDownload keeping = new ReceiptDownload(api);
            runner.runAll(cast.groupings(), one -> isKept(keeping, one, out));
            failures = report(cast, out, wanted, since);
        } finally {
            writeTimelines(cast, out);
            clock.close();
            Simulation.dismiss(atExit);
        }
        if (!failures.isEmpty()) {
            throw SimulationStopped.because(
                    failures.size() == 1
                            ? failures.get(0)
                            : failures.size() + " things went wrong, the first of them: " + failures.get(0)
                                    + " summary.json lists them.");
        }
    }

    private Instant pinned(SimulationClock clock) {
        // The server stores microseconds: an instant of letters is compared with this one.
        Instant now = clock.now().plus(A_LITTLE).truncatedTo(ChronoUnit.SECONDS);
        clock.moveTo(now);
        if (clock.isInRealTime()) {
            throw SimulationStopped.because("Needs wait for days, and time stays real beside other procedures:"
                    + " start a server for the simulation.");
        }
        return now;
    }

    private List<Long> seeds(SimulationScope scope) {
        return scope.isForMany()
                ? LongStream.rangeClosed(1, scope.consortia())
                        .map(number -> seed * Simulation.SEEDS + number)
                        .boxed()
                        .toList()
                : List.of(seed);
    }

    private static Duration patience(SimulationScope scope, NeedsScope wanted) {
        return PATIENCE.plus(Simulation.PATIENCE_FOR_EACH.multipliedBy(scope.consortia()))
                .plus(PATIENCE_FOR_EACH_NEED.multipliedBy(wanted.needs()));
    }

    private static boolean isKept(ReceiptDownload keeping, NeedGrouping one, Path out) {
        SimulatedConsortium launched = one.launched();
        return launched != null && keeping.download(launched, folder(one, out));
    }

    private List<String> report(NeedsCast cast, Path out, NeedsScope wanted, Instant since) throws IOException {
        NeedsReport report = new NeedsReport(api, administrator, cast);
        List<DigestCount> digests = cast.ecosystem().watchers().count(since);
        report.writeNeeds(out);
        report.writeDigests(out, digests);
        return report.writeSummary(out, digests, wanted);
    }

    private static void writeTimelines(@Nullable NeedsCast cast, Path out) throws IOException {
        if (cast == null) {
            return;
        }
        Files.writeString(
                out.resolve("timeline.csv"), cast.allNeeds().timeline().csv());
        for (NeedGrouping one : cast.groupings()) {
            if (one.launched() != null) {
                Path folder = Files.createDirectories(folder(one, out));
                Files.writeString(folder.resolve("timeline.csv"), one.timeline().csv());
            }
        }
    }

    private static Path folder(NeedGrouping one, Path out) {
        return out.resolve(String.valueOf(one.need().number()));
    }
}
