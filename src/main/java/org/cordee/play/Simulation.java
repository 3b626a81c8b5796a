package org.cordee.play;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Plays one procedure from the notice to the receipt, or many of them at the same time. */
final class Simulation {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    static final Duration PATIENCE_FOR_EACH = Duration.ofSeconds(6);

    /** The distance between the seeds of two runs; the consortia of one run have neighbouring seeds. */
    static final int SEEDS = 1000;

    private final PublicApiClient api;
    private final Credentials administrator;
    private final ProgressBar bar;
    private final long seed;
    private final boolean sparesOthers;

    /** Creates a simulation on a server whose time belongs to it: time moves for every consortium there. */
    Simulation(PublicApiClient api, Credentials administrator, ProgressBar bar, long seed) {
        this(api, administrator, bar, seed, false);
    }

    /** @param sparesOthers true to move no time while a consortium of others is under way */
    Simulation(PublicApiClient api, Credentials administrator, ProgressBar bar, long seed, boolean sparesOthers) {
        this.api = api;
        this.administrator = administrator;
        this.bar = bar;
        this.seed = seed;
        this.sparesOthers = sparesOthers;
    }

    /**
     * Plays, and writes three files for each consortium; the timelines are written even when the simulation stops
     * early.
     *
     * @throws SimulationStopped when a consortium was not deposited or its receipt does not agree with its package
     */
    void run(byte[] notice, SimulationScope scope, Path out) throws IOException {
        SimulationClock clock = new SimulationClock(api, administrator, "simulate-" + seed, sparesOthers);
        Thread atExit = new Thread(clock::close, "simulation-exit");
        Runtime.getRuntime().addShutdownHook(atExit);
        List<SimulatedConsortium> all = new ArrayList<>();
        try (ParallelRunner runner = new ParallelRunner(scope.parallel())) {
            requireRole(api, administrator, "ADMINISTRATOR");
            ConsortiumSetup setup = new ConsortiumSetup(api, administrator, clock, bar);
            for (int number = 1; number <= scope.consortia(); number++) {
                all.add(setup.launch(notice, scope, seedOf(scope, number)));
            }
            Duration patience = PATIENCE.plus(PATIENCE_FOR_EACH.multipliedBy(scope.consortia()));
            new SimulationLoop(api, administrator, clock, bar, runner, patience, SimulatedWatchers.none())
                    .untilAllEnded(all);
            ReceiptDownload keeping = new ReceiptDownload(api);
            runner.runAll(
                    IntStream.range(0, all.size()).boxed().toList(),
                    at -> keeping.download(all.get(at), folder(scope, out, at)));
        } finally {
            for (int at = 0; at < all.size(); at++) {
                Path folder = Files.createDirectories(folder(scope, out, at));
                Files.writeString(
                        folder.resolve("timeline.csv"), all.get(at).timeline().csv());
            }
            clock.close();
            dismiss(atExit);
        }
        conclude(scope, all, out);
    }

    /** Removes the hook that gives the time back when the command is interrupted. */
    static void dismiss(Thread atExit) {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exiting) {
            // The hook is running already.
            return;
        }
    }

    private long seedOf(SimulationScope scope, int number) {
        return scope.isForMany() ? seed * SEEDS + number : seed;
    }

    private static Path folder(SimulationScope scope, Path out, int at) {
        return scope.isForMany() ? out.resolve(String.valueOf(at + 1)) : out;
    }

    private static void conclude(SimulationScope scope, List<SimulatedConsortium> all, Path out) throws IOException {
        List<SimulatedConsortium> stopped =
                all.stream().filter(one -> one.stopped() != null).toList();
        if (scope.isForMany()) {
            Files.writeString(
                    out.resolve("summary.json"), summary(all, stopped).toPrettyString() + "\n", StandardCharsets.UTF_8);
        }
        if (!stopped.isEmpty()) {
            throw scope.isForMany()
                    ? SimulationStopped.because(stopped.size() + " of " + all.size()
                            + " groupings did not come to their receipt; summary.json says which and why.")
                    : Objects.requireNonNull(stopped.get(0).stopped());
        }
    }

    private static ObjectNode summary(List<SimulatedConsortium> all, List<SimulatedConsortium> stopped) {
        ObjectNode summary = JsonMapper.shared().createObjectNode();
        summary.put("consortia", all.size()).put("submitted", all.size() - stopped.size());
        ArrayNode why = summary.putArray("stopped");
        for (SimulatedConsortium one : stopped) {
            why.addObject()
                    .put("number", all.indexOf(one) + 1)
                    .put("consortium", one.consortium())
                    .put("why", Objects.requireNonNull(one.stopped()).sentence());
        }
        return summary;
    }

    /** Requires that the credentials have a role; without it they are wrong. */
    static void requireRole(PublicApiClient api, Credentials who, String role) {
        if (!api.read(who, "/me").path("roles").toString().contains('"' + role + '"')) {
            throw SimulationStopped.wrongCall("These credentials are not those of "
                    + (role.equals("ADMINISTRATOR") ? "an administrator" : "a coordinator")
                    + "; set CORDEE_USER and CORDEE_PASSWORD.");
        }
    }
}
