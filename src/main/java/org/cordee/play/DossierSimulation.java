package org.cordee.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.cordee.play.ConsortiumSetup.LaunchedConsortium;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Plays one grouping of a lead and three members from the buyer's documents to the sealed package, and reads back what
 * was written: every file of the documents and of the package is opened and compared with what was planned.
 */
final class DossierSimulation {

    /** The partners beside the lead. */
    static final int PARTNERS = 3;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final PublicApiClient api;
    private final Credentials administrator;
    private final ProgressBar bar;
    private final long seed;
    private final boolean sparesOthers;
    private final DossierChecks checks = new DossierChecks();
    private @Nullable DossierScene scene;
    private @Nullable DossierActions actions;

    /** @param sparesOthers true to move no time while a consortium of others is under way */
    DossierSimulation(
            PublicApiClient api, Credentials administrator, ProgressBar bar, long seed, boolean sparesOthers) {
        this.api = api;
        this.administrator = administrator;
        this.bar = bar;
        this.seed = seed;
        this.sparesOthers = sparesOthers;
    }

    /**
     * Plays, and writes the receipt, the package, the timeline, dossier.csv with all comparisons and price-lines.csv with
     * the lines of the price file; dossier.csv and the timeline also when the simulation stops early.
     *
     * @param lot of the notice, counted from 1
     * @throws SimulationStopped when the bid was not deposited, or anything was found otherwise than planned
     */
    void run(byte[] notice, int lot, Path out) throws IOException {
        SimulationClock clock = new SimulationClock(api, administrator, "simulate-" + seed, sparesOthers);
        Thread atExit = new Thread(clock::close, "simulation-exit");
        Runtime.getRuntime().addShutdownHook(atExit);
        SimulatedConsortium played = null;
        try (ParallelRunner runner = new ParallelRunner(1)) {
            Simulation.requireRole(api, administrator, "ADMINISTRATOR");
            played = new ConsortiumSetup(api, administrator, clock, bar)
                    .launch(
                            notice,
                            SimulationScope.ofOne(lot, PARTNERS),
                            seed,
                            (tasks, launched) -> begin(tasks, launched, clock));
            new SimulationLoop(api, administrator, clock, bar, runner, PATIENCE, SimulatedWatchers.none())
                    .untilAllEnded(List.of(played));
            new ReceiptDownload(api).download(played, out);
            requireNone(played);
            readBack(out);
        } finally {
            checks.write(out.resolve("dossier.csv"));
            if (played != null) {
                Files.writeString(out.resolve("timeline.csv"), played.timeline().csv());
            }
            clock.close();
            Simulation.dismiss(atExit);
        }
        conclude();
    }

    /** Loads the first version before anything else happens, so that the rules are confirmed when the outline is made. */
    private PartyActions begin(PartyActions tasks, LaunchedConsortium launched, SimulationClock clock) {
        DossierScene own = new DossierScene(
                api,
                clock,
                launched.timeline(),
                checks,
                launched.lead(),
                launched.id(),
                launched.consultation().path("id").asString(),
                launched.lot().path("id").asString());
        InventedDossier first = InventedDossier.of(consultation(own, launched.lot()), 1);
        DossierVersionActs versions = new DossierVersionActs(own);
        bar.step("the buyer's documents");
        versions.load(first);
        versions.confirmDemands(first);
        DossierActions acts = new DossierActions(own, tasks, versions, first);
        scene = own;
        actions = acts;
        return acts;
    }

    private InventedConsultation consultation(DossierScene own, JsonNode lot) {
        JsonNode shown = own.read("/dossier");
        JsonNode deadline = shown.path("deadline");
        return new InventedConsultation(
                seed,
                shown.path("consultationTitle").asString(),
                shown.path("buyer").asString(),
                lot.path("number").asString("1"),
                Instant.parse(deadline.path("instant").asString()),
                ZoneId.of(deadline.path("zone").asString()));
    }

    private static void requireNone(SimulatedConsortium played) {
        SimulationStopped stopped = played.stopped();
        if (stopped != null) {
            throw stopped;
        }
    }

    private void readBack(Path out) throws IOException {
        DossierScene own = Objects.requireNonNull(scene);
        DossierActions acts = Objects.requireNonNull(actions);
        checks.equal("play", "versions", 3, acts.latest().version());
        int members = own.read("/price-frames/" + own.lotId()).path("members").size();
        checks.equal("play", "members", PARTNERS + 1, members);
        new DossierReadBack(
                        checks,
                        acts.latest(),
                        acts.prices().planned(),
                        acts.prices().agreed(),
                        members)
                .read(Files.readAllBytes(out.resolve("package.zip")), out);
    }

    private void conclude() {
        List<String> failures = checks.failures();
        if (!failures.isEmpty()) {
            throw SimulationStopped.because(failures.size() + " of " + checks.count()
                    + " comparisons failed; dossier.csv lists them. The first: " + failures.get(0) + ".");
        }
    }
}
