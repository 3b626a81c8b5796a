package org.cordee.play;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plays every party of a procedure against a running server. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Plays every party of a whole procedure against a running server, from the notice to the receipt."
                + " The bid goes to the drop box of the demonstration, which sends nothing to a buyer. On a server"
                + " without other groupings (--cordee.demo=people) time moves from one due date to the next; beside"
                + " other groupings all parties act in real time, so that no due date of the others comes nearer.",
        footer = "Credentials of an administrator from CORDEE_USER and CORDEE_PASSWORD, by default the demo's.")
public final class SimulateCommand implements Callable<Integer> {

    /**
     * Measured in a season of simulated consortia: there are more steps when a partner declines, counters or asks for
     * changes.
     */
    private static final int STEPS_OF_THE_LEAD = 26;

    private static final int STEPS_OF_A_PARTNER = 17;

    /** Measured with twelve structures for each need. */
    private static final int STEPS_OF_A_NEED = 22;

    private static final int STEPS_OF_A_CONTRIBUTOR = 3;

    @Spec
    private CommandSpec spec;

    @Option(names = "--url", defaultValue = "http://localhost:8080", description = "The server: ${DEFAULT-VALUE}.")
    private URI url;

    @Option(names = "--notice", description = "An eForms notice, XML, for the groupings.")
    private @Nullable Path notice;

    @Option(names = "--lot", defaultValue = "1", description = "Which lot of the notice, counted from 1.")
    private int lot;

    @Option(names = "--partners", defaultValue = "2", description = "Partners beside the lead, 1 to 9.")
    private int partners;

    @Option(names = "--consortia", defaultValue = "1", description = "How many groupings in one time, 1 to 999.")
    private int consortia;

    @Option(names = "--parallel", defaultValue = "8", description = "How many of them act at once, 1 to 32.")
    private int parallel;

    @Option(
            names = "--needs",
            defaultValue = "0",
            description = {
                "How many needs of buyers, 0 to 50; as many of them as there are groupings",
                "lead to one. Needs a server whose time belongs to the simulation, without mail."
            })
    private int needs;

    @Option(
            names = "--watchers",
            defaultValue = "0",
            description = "How many structures are told the needs by digests, 0 to 20; only with --needs.")
    private int watchers;

    @Option(
            names = "--contributors",
            defaultValue = "0",
            description = {
                "How many structures are invited to an impact booklet, 4 to 25, 0 for no call;",
                "with --needs, or alone without --notice. Needs a server as --needs does."
            })
    private int contributors;

    @Option(
            names = "--dossier",
            description = {
                "One grouping of four with the documents of a buyer: a ZIP of forty files in three",
                "versions, priced in the buyer's file, deposited, and read back. With --notice only."
            })
    private boolean dossier;

    @Option(names = "--seed", defaultValue = "1", description = "The same seed plays the same parties.")
    private long seed;

    @Option(
            names = "--out",
            required = true,
            description = {
                "Folder for receipt.json, package.zip and timeline.csv;",
                "of several groupings in folders 1, 2 and so on, beside summary.json;",
                "with --needs also needs.csv and digests.csv, and groupings in the folder of their need;",
                "with --contributors also entries.csv and booklet.pdf;",
                "with --dossier also dossier.csv and price-lines.csv."
            })
    private Path out;

    @Override
    public Integer call() {
        requireArguments();
        PrintWriter err = spec.commandLine().getErr();
        ProgressBar bar = new ProgressBar(err, steps());
        PublicApiClient api = new PublicApiClient(url, Duration.ofSeconds(90));
        try {
            byte[] document = notice == null ? new byte[0] : Files.readAllBytes(notice);
            Files.createDirectories(out);
            play(api, bar, document);
            bar.complete(end());
            return 0;
        } catch (SimulationStopped stopped) {
            bar.end("stopped");
            err.println(stopped.sentence());
            return stopped.exitCode();
        } catch (IOException unwritable) {
            bar.end("stopped");
            err.println("A file cannot be read or written: " + unwritable.getMessage());
            return 1;
        }
    }

    private int steps() {
        int groupings = isCallAlone() ? 0 : consortia;
        int others = dossier ? DossierSimulation.PARTNERS : partners;
        return groupings * (STEPS_OF_THE_LEAD + others * STEPS_OF_A_PARTNER)
                + needs * STEPS_OF_A_NEED
                + contributors * STEPS_OF_A_CONTRIBUTOR;
    }

    private boolean isCallAlone() {
        return contributors > 0 && needs == 0;
    }

    private String end() {
        if (isCallAlone()) {
            return "the booklet is published as planned";
        }
        if (dossier) {
            return "submitted; every file was opened and is as planned";
        }
        return needs == 0 ? "submitted; receipt and package agree" : "all needs ended; receipts agree";
    }

    private void play(PublicApiClient api, ProgressBar bar, byte[] document) throws IOException {
        SimulationScope scope = new SimulationScope(lot, partners, consortia, parallel);
        Credentials administrator = Credentials.from(environment());
        if (dossier) {
            new DossierSimulation(api, administrator, bar, seed, true).run(document, lot, out);
        } else if (needs == 0 && contributors == 0) {
            new Simulation(api, administrator, bar, seed, true).run(document, scope, out);
        } else {
            new EcosystemSimulation(api, administrator, bar, seed, true)
                    .run(document, scope, new EcosystemScope(needs, watchers, contributors), out);
        }
    }

    private static Map<String, String> environment() {
        return System.getenv();
    }

    private void requireArguments() {
        require(url.getHost() != null && String.valueOf(url.getScheme()).startsWith("http"), "--url is not an address");
        requireContributors();
        require(isCallAlone() || notice != null, "--notice is missing");
        require(notice == null || Files.isReadable(notice), "--notice cannot be read: " + notice);
        require(lot >= 1, "--lot counts from 1");
        require(partners >= 1 && partners <= 9, "--partners is 1 to 9");
        require(consortia >= 1 && consortia <= 999, "--consortia is 1 to 999");
        require(parallel >= 1 && parallel <= 32, "--parallel is 1 to 32");
        require(seed >= 0, "--seed is not negative");
        require(needs >= 0 && needs <= 50, "--needs is 0 to 50");
        require(needs == 0 || consortia <= needs, "--consortia is at most --needs: each grouping follows from a need");
        require(watchers >= 0 && watchers <= 20, "--watchers is 0 to 20");
        require(watchers == 0 || needs > 0, "--watchers needs --needs: they are told of needs");
        require(
                !dossier || needs == 0 && contributors == 0 && consortia == 1,
                "--dossier plays one grouping: leave --needs, --contributors and --consortia out");
    }

    private void requireContributors() {
        require(
                contributors == 0
                        || contributors >= SimulatedEntry.FEWEST && contributors <= SimulatedParties.MOST_STRUCTURES,
                "--contributors is 4 to 25, or 0 for no call");
        require(
                !isCallAlone() || notice == null && consortia == 1,
                "--contributors without --needs plays no grouping: leave --notice and --consortia out");
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }
}
