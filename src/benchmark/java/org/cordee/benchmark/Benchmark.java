package org.cordee.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.cordee.benchmark.check.CheckComparison;
import org.cordee.benchmark.design.DesignSearch;
import org.cordee.benchmark.directory.ImportComparison;
import org.cordee.benchmark.engine.EngineComparison;
import org.cordee.benchmark.season.SeasonComparison;
import org.cordee.benchmark.start.StartComparison;
import org.cordee.organisation.search.SearchComparison;
import org.cordee.platform.EmbeddedMariaDb;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the comparisons and writes the tables of {@code src/docs/figures.md} to a file. */
@Command(name = "benchmark", mixinStandardHelpOptions = true, showDefaultValues = true)
public final class Benchmark implements Callable<Integer> {

    /** The comparisons that can be run. */
    enum Part {
        ENGINES,
        STARTS,
        SEASONS,
        DESIGNS,
        CHECKS,
        SEARCH,
        IMPORT
    }

    @Option(names = "--parts", split = ",", defaultValue = "ENGINES,STARTS", description = "${COMPLETION-CANDIDATES}")
    Set<Part> parts = Set.of();

    @Option(names = "--instances", defaultValue = "1500", description = "process instances a round")
    int instances;

    @Option(names = "--rounds", defaultValue = "5", description = "measured rounds, after one to warm up")
    int rounds;

    @Option(names = "--threads", defaultValue = "8", description = "that start instances, and as many that work")
    int threads;

    @Option(names = "--starts", defaultValue = "5", description = "measured starts of each kind, after one to warm up")
    int starts;

    @Option(names = "--seasons", split = ",", defaultValue = "10,100,500", description = "groupings of each season")
    List<Integer> seasons = List.of();

    @Option(names = "--lots", defaultValue = "10", description = "random lots that designs are looked for")
    int lots;

    @Option(names = "--groupings", defaultValue = "1000", description = "legal checks by calls and in one run")
    int groupings;

    @Option(names = "--organisations", defaultValue = "1100000", description = "organisations in the searched index")
    int organisations;

    @Option(names = "--lines", defaultValue = "1100000", description = "of the invented national file that is imported")
    int lines;

    @Option(names = "--notice", defaultValue = "src/main/resources/demo/notices/cn_24_maximal.xml")
    Path notice = Path.of("cn_24_maximal.xml");

    @Option(names = "--out", defaultValue = "target/benchmark.md")
    Path out = Path.of("target/benchmark.md");

    /** Runs the benchmark without Maven as well: {@code RUN_CLASSPATH} contains the product's libraries. */
    public static void main(String[] arguments) {
        LogLevels.onlyWarnings();
        System.exit(new CommandLine(new Benchmark())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        StringBuilder report = new StringBuilder();
        Path work = Files.createTempDirectory("cordee-benchmark");
        try {
            if (parts.contains(Part.DESIGNS)) {
                report.append(new DesignSearch(lots).run());
            }
            if (parts.contains(Part.SEARCH)) {
                report.append(new SearchComparison(work.resolve("search"), organisations, rounds).run());
            }
            if (parts.contains(Part.CHECKS)) {
                report.append(new CheckComparison(work, rounds, groupings).run());
            }
            if (parts.contains(Part.ENGINES) || parts.contains(Part.STARTS) || parts.contains(Part.IMPORT)) {
                report.append(onOneServer(work));
            }
            if (parts.contains(Part.SEASONS)) {
                report.append(new SeasonComparison(work, notice, seasons, threads).run());
            }
        } finally {
            org.springframework.util.FileSystemUtils.deleteRecursively(work);
        }
        return written(report.toString());
    }

    private String onOneServer(Path work) throws Exception {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(work.resolve("server"))) {
            // Ctrl-C then leaves no database server running.
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            StringBuilder report = new StringBuilder();
            if (parts.contains(Part.ENGINES)) {
                report.append(new EngineComparison(database, instances, rounds, threads).run());
            }
            if (parts.contains(Part.STARTS)) {
                report.append(new StartComparison(database, work, starts).run());
            }
            if (parts.contains(Part.IMPORT)) {
                report.append(new ImportComparison(database, work, lines).run());
            }
            return report.toString();
        }
    }

    private int written(String report) throws IOException {
        Files.writeString(out, report);
        System.out.println("\n" + report + "\nwritten to " + out);
        return 0;
    }
}
