package org.cordee.benchmark.engine;

import java.util.List;
import java.util.Locale;
import org.cordee.benchmark.Sample;
import org.cordee.benchmark.engine.ContenderClient.Round;
import org.cordee.platform.EmbeddedMariaDb;

/** Runs rounds of the three contenders in turn, so that other load on the machine affects all of them alike. */
public record EngineComparison(EmbeddedMariaDb database, int instances, int rounds, int threads) {

    /** Returns the table for {@code src/docs/figures.md}. */
    public String run() throws Exception {
        try (ContenderClient cordee = new ContenderClient(Contender.Kind.CORDEE, database, threads);
                ContenderClient operaton = new ContenderClient(Contender.Kind.OPERATON, database, threads);
                ContenderClient flowable = new ContenderClient(Contender.Kind.FLOWABLE, database, threads)) {
            List<ContenderClient> all = List.of(cordee, operaton, flowable);
            all.forEach(rival -> rival.warmUp(instances));
            for (int round = 0; round < rounds; round++) {
                all.forEach(rival -> rival.round(instances));
            }
            all.forEach(ContenderClient::assertAllEnded);
            return table(cordee.rounds(), operaton.rounds(), flowable.rounds());
        }
    }

    private String table(List<Round> cordee, List<Round> operaton, List<Round> flowable) {
        return String.format(
                        Locale.ROOT,
                        "%d instances of start → one job → end a round, %d rounds in turn after one to warm up,"
                                + " %d threads start and %d work:%n%n",
                        instances,
                        rounds,
                        threads,
                        threads)
                + """
                | | of raw Operaton | of raw Flowable 8 | instances/s | CPU ms each: JVM | MariaDB |
                |---|---|---|---|---|---|
                """
                + line("Cordée: `/v2` and Camunda's client, over HTTP", cordee, operaton, flowable)
                + line("raw Operaton 1.0.3, in Java", operaton, operaton, flowable)
                + line("raw Flowable 8.0.0, in Java", flowable, operaton, flowable)
                + "\n";
    }

    private static String line(String name, List<Round> ours, List<Round> operaton, List<Round> flowable) {
        return "| " + name + " | " + ratio(ours, operaton) + " | " + ratio(ours, flowable) + " | "
                + sample(ours, Round::perSecond).with(0) + " | "
                + sample(ours, Round::jvmMillis).with(1) + " | "
                + sample(ours, Round::databaseMillis).with(1) + " |\n";
    }

    private static String ratio(List<Round> ours, List<Round> baseline) {
        return ours == baseline
                ? "1"
                : Sample.pairwise(ours, baseline, (one, other) -> one.perSecond() / other.perSecond())
                        .with(2);
    }

    private static Sample sample(List<Round> rounds, java.util.function.Function<Round, Double> figure) {
        return new Sample(rounds.stream().map(figure).toList());
    }
}
