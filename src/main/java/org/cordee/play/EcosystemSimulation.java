package org.cordee.play;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.cordee.play.NeedsSetup.NeedsCast;
import org.cordee.play.SimulatedWatchers.DigestCount;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Plays needs from their publication to their outcome, the groupings that follow from some of them, requests for help,
 * and watchers; and a call for contributions to a booklet. Most steps wait for days, so that the server's time has to
 * belong to the simulation.
 */
final class EcosystemSimulation {

    /** Longer than the five minutes after which the engine gives a job again whose first answer was lost. */
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private static final Duration PATIENCE_FOR_EACH_NEED = Duration.ofSeconds(10);
    private static final Duration PATIENCE_FOR_EACH_CONTRIBUTOR = Duration.ofSeconds(5);
    private static final Duration A_LITTLE = Duration.ofSeconds(5);

    private final PublicApiClient api;
    private final Credentials administrator;
    private final ProgressBar bar;
    private final long seed;
    private final boolean sparesOthers;
    private final SimulationTimeline timeline = new SimulationTimeline();

    /**
     * @param administrator who coordinates, too
     * @param sparesOthers true to stop when a process of others is under way; false on a server whose time belongs to
     * the simulation
     */
    EcosystemSimulation(
            PublicApiClient api, Credentials administrator, ProgressBar bar, long seed, boolean sparesOthers) {
        this.api = api;
        this.administrator = administrator;
        this.bar = bar;
        this.seed = seed;
        this.sparesOthers = sparesOthers;
    }

    /** The procedures that are played: needs, a call, or both. */
    private record Cast(@Nullable NeedsCast needs, @Nullable SimulatedCall call) {

        List<SimulatedCase> cases() {
            List<SimulatedCase> cases = new ArrayList<>(needs == null ? List.of() : needs.cases());
            if (call != null) {
                cases.add(call);
            }
            return cases;
        }

        List<NeedGrouping> groupings() {
            return needs == null ? List.of() : needs.groupings();
        }

        SimulatedWatchers watchers() {
            return needs == null ? SimulatedWatchers.none() : needs.ecosystem().watchers();
        }
    }

    /**
     * Plays, and writes the lists of needs, digests and entries, the summary, the timeline, and three files for each
     * grouping in the folder with the number of its need; also when the simulation stops early.
     *
     * @param notice of the groupings; empty when there are none
     * @throws SimulationStopped when a need did not end, a grouping was not deposited or its receipt does not agree with
     * its package, no help was given, a digest was not written exactly once, or an entry of the booklet did not end as
     * planned
     */
    void run(byte[] notice, SimulationScope scope, EcosystemScope wanted, Path out) throws IOException {
        SimulationClock clock = new SimulationClock(api, administrator, "simulate-" + seed, sparesOthers);
        Thread atExit = new Thread(clock::close, "simulation-exit");
        Runtime.getRuntime().addShutdownHook(atExit);
        List<NeedGrouping> groupings = List.of();
        List<String> failures;
        try (ParallelRunner runner = new ParallelRunner(scope.parallel())) {
            Simulation.requireRole(api, administrator, "ADMINISTRATOR");
            Simulation.requireRole(api, administrator, "COORDINATOR");
            Instant since = pinned(clock);
            Cast cast = prepare(notice, scope, wanted, clock);
            groupings = cast.groupings();
            new SimulationLoop(api, administrator, clock, bar, runner, patience(scope, wanted), cast.watchers())
                    .untilAllEnded(cast.cases());
            ReceiptDownload keeping = new ReceiptDownload(api);
            runner.runAll(groupings, one -> isKept(keeping, one, out));
            failures = report(cast, out, wanted, since);
        } finally {
            writeTimelines(groupings, out);
            clock.close();
            Simulation.dismiss(atExit);
        }
        requireNone(failures);
    }

    /** @throws SimulationStopped with the first failure, when there is one */
    static void requireNone(List<String> failures) {
        if (failures.isEmpty()) {
            return;
        }
        String first = failures.get(0) + (failures.get(0).endsWith(".") ? "" : ".");
        throw SimulationStopped.because(
                failures.size() == 1
                        ? first
                        : failures.size() + " things went wrong, the first of them: " + first
                                + " summary.json lists them.");
    }

    private Cast prepare(byte[] notice, SimulationScope scope, EcosystemScope wanted, SimulationClock clock) {
        List<Long> seeds = seeds(scope);
        NeedsCast needs = wanted.needs() == 0
                ? null
                : new NeedsSetup(api, administrator, clock, bar, timeline).prepare(notice, scope, wanted, seeds);
        SimulatedCall call = wanted.contributors() == 0
                ? null
                : new BookletSetup(api, administrator, clock, bar, timeline)
                        .prepare(wanted.contributors(), seeds.get(0));
        return new Cast(needs, call);
    }

    private Instant pinned(SimulationClock clock) {
        // The server stores microseconds: an instant of letters is compared with this one.
        Instant now = clock.now().plus(A_LITTLE).truncatedTo(ChronoUnit.SECONDS);
        clock.moveTo(now);
        if (clock.isInRealTime()) {
            throw SimulationStopped.because(
                    "Needs and calls wait for days, and time stays real beside other procedures:"
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

    private static Duration patience(SimulationScope scope, EcosystemScope wanted) {
        return PATIENCE.plus(Simulation.PATIENCE_FOR_EACH.multipliedBy(scope.consortia()))
                .plus(PATIENCE_FOR_EACH_NEED.multipliedBy(wanted.needs()))
                .plus(PATIENCE_FOR_EACH_CONTRIBUTOR.multipliedBy(wanted.contributors()));
    }

    private static boolean isKept(ReceiptDownload keeping, NeedGrouping one, Path out) {
        SimulatedConsortium launched = one.launched();
        return launched != null && keeping.download(launched, folder(one, out));
    }

    /** @return why the simulation failed, one sentence for each reason; empty when all went well */
    private List<String> report(Cast cast, Path out, EcosystemScope wanted, Instant since) throws IOException {
        List<String> failures = new ArrayList<>();
        ObjectNode summary = JsonMapper.shared().createObjectNode();
        if (cast.needs() != null) {
            NeedsReport report = new NeedsReport(api, administrator, cast.needs());
            List<DigestCount> digests = cast.watchers().count(since);
            report.writeNeeds(out);
            report.writeDigests(out, digests);
            report.add(digests, wanted, summary, failures);
        }
        if (cast.call() != null) {
            BookletReport report = new BookletReport(api, administrator, cast.call());
            report.add(report.write(out, since), summary, failures);
        }
        ArrayNode why = summary.putArray("stopped");
        failures.forEach(why::add);
        Files.writeString(out.resolve("summary.json"), summary.toPrettyString() + "\n", StandardCharsets.UTF_8);
        return failures;
    }

    private void writeTimelines(List<NeedGrouping> groupings, Path out) throws IOException {
        Files.writeString(out.resolve("timeline.csv"), timeline.csv());
        for (NeedGrouping one : groupings) {
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
