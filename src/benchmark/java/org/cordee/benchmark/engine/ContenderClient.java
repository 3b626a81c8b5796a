package org.cordee.benchmark.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordee.benchmark.JavaProcess;
import org.cordee.benchmark.Schema;
import org.cordee.platform.EmbeddedMariaDb;

/** The client side of one contender: its JVM, and the results of its rounds. */
final class ContenderClient implements AutoCloseable {

    /**
     * One round: instances per second, and milliseconds of processor time per instance in its JVM and in the database.
     */
    record Round(double perSecond, double jvmMillis, double databaseMillis) {}

    private final Contender.Kind kind;
    private final EmbeddedMariaDb database;
    private final JavaProcess jvm;
    private final BufferedReader output;
    private final Writer input;
    private final List<Round> rounds = new ArrayList<>();
    private long instancesRun;

    ContenderClient(Contender.Kind kind, EmbeddedMariaDb database, int threads) throws Exception {
        this.kind = kind;
        this.database = database;
        String address = Schema.in(database, "cordee_benchmark_" + kind.name().toLowerCase(Locale.ROOT));
        this.jvm = JavaProcess.start(
                JavaProcess.command(
                        List.of("-Xmx1g"),
                        ContenderMain.class.getName(),
                        List.of(kind.name(), address, String.valueOf(threads))),
                System.getProperty("java.class.path"),
                Map.of("DB_USER", database.user(), "DB_PASSWORD", database.password()));
        this.output = jvm.process().inputReader();
        this.input = jvm.process().outputWriter();
        answer();
    }

    List<Round> rounds() {
        return List.copyOf(rounds);
    }

    /** Runs a round for warming up, without storing the result. */
    void warmUp(int instances) {
        measured(instances);
    }

    void round(int instances) {
        Round round = measured(instances);
        rounds.add(round);
        System.out.printf(
                "%-9s %6.0f instances/s %6.2f ms JVM %6.2f ms database%n",
                kind, round.perSecond(), round.jvmMillis(), round.databaseMillis());
    }

    private Round measured(int instances) {
        Duration jvmBefore = jvm.cpu();
        Duration databaseBefore = JavaProcess.cpu(database.pid());
        long nanos = Long.parseLong(ask("run " + instances));
        instancesRun += instances;
        return new Round(
                instances * 1e9 / nanos,
                millisEach(jvm.cpu().minus(jvmBefore), instances),
                millisEach(JavaProcess.cpu(database.pid()).minus(databaseBefore), instances));
    }

    private static double millisEach(Duration cpu, int instances) {
        return cpu.toNanos() / 1e6 / instances;
    }

    /** Fails when instances have not ended, because a figure without them would be worthless. */
    void assertAllEnded() {
        long ended = Long.parseLong(ask("count"));
        if (ended != instancesRun) {
            throw new IllegalStateException(kind + " ended " + ended + " of " + instancesRun + " instances");
        }
    }

    private String ask(String command) {
        try {
            input.write(command + "\n");
            input.flush();
            return answer();
        } catch (IOException failure) {
            throw new UncheckedIOException(kind + " does not answer", failure);
        }
    }

    private String answer() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(ContenderMain.ANSWER)) {
                return line.substring(ContenderMain.ANSWER.length());
            }
            System.err.println(kind + ": " + line);
        }
        throw new IOException(kind + " has died");
    }

    @Override
    public void close() {
        jvm.close();
    }
}
