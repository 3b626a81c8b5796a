package org.cordee.benchmark.season;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordee.Cordee;
import org.cordee.benchmark.JavaProcess;
import org.cordee.benchmark.Launch;
import org.cordee.benchmark.Product;

/**
 * Plays seasons with more and more consortia on one server, which keeps the data of the earlier ones. Measures the cost
 * of one consortium for the server and its database; the first size is the baseline. Passwords are hashed with the
 * lowest cost, because that cost is a setting and says nothing about the product.
 */
public record SeasonComparison(Path work, Path notice, List<Integer> sizes, int parallel) {

    private static final int TO_WARM_UP = 40; // Enough consortia that little is left to compile.
    private static final Map<String, String> ADMINISTRATOR =
            Map.of("CORDEE_USER", "administration@cordee.example", "CORDEE_PASSWORD", "cordee-demo");

    private record Season(int consortia, Duration cpu, Duration compiling, Duration time) {

        double cpuOfOne() {
            return cpu.toNanos() / 1e9 / consortia;
        }

        /**
         * Returns the processor seconds of one consortium without the compilation: the JVM compiles once, in bursts
         * that do not depend on the number of consortia.
         */
        double withoutCompiler() {
            return cpu.minus(compiling).toNanos() / 1e9 / consortia;
        }

        double inAMinute() {
            return consortia * 60e9 / time.toNanos();
        }
    }

    /** Returns the table for {@code src/docs/figures.md}. */
    public String run() throws IOException, InterruptedException {
        Launch launch = Product.lastingServer(
                List.of(
                        "--cordee.data=" + work.resolve("season"),
                        "--cordee.demo=people",
                        "--cordee.account.password-cost=4"),
                work.resolve("season.log"));
        try (Launch.Running server = launch.ready()) {
            played(server, TO_WARM_UP, 1);
            List<Season> seasons = new ArrayList<>();
            for (int size : sizes) {
                seasons.add(played(server, size, seasons.size() + 2));
            }
            return table(seasons);
        }
    }

    private Season played(Launch.Running server, int consortia, int seed) throws IOException, InterruptedException {
        Duration before = server.application().cpuWithChildren();
        Duration compiledBefore = server.application().compiling();
        long begin = System.nanoTime();
        ProcessBuilder command = JavaProcess.command(
                        List.of(),
                        Cordee.class.getName(),
                        List.of(
                                "simulate",
                                "--url=http://127.0.0.1:" + server.port(),
                                "--notice=" + notice,
                                "--consortia=" + consortia,
                                "--parallel=" + parallel,
                                "--seed=" + seed,
                                "--out=" + work.resolve("season-" + seed)))
                .redirectOutput(work.resolve("season-" + seed + ".log").toFile());
        try (JavaProcess parties = JavaProcess.start(command, Product.classpath(), ADMINISTRATOR)) {
            if (parties.process().waitFor() != 0) {
                throw new IllegalStateException("a season of " + consortia + " consortia did not end well");
            }
        }
        Season season = new Season(
                consortia,
                server.application().cpuWithChildren().minus(before),
                server.application().compiling().minus(compiledBefore),
                Duration.ofNanos(System.nanoTime() - begin));
        System.out.printf(
                "%d groupings: %.2f CPU s each, %.2f without the compiler, %.1f a minute%n",
                consortia, season.cpuOfOne(), season.withoutCompiler(), season.inAMinute());
        return season;
    }

    private String table(List<Season> seasons) {
        StringBuilder table = new StringBuilder(
                """
                Groupings from the notice to the receipt, %d acting at once, on one server that keeps all of them:

                | groupings in one season | CPU of one, of the first line's | CPU s of one | of that without the JVM's compiler | of the first line's | groupings a minute |
                |---|---|---|---|---|---|
                """
                        .formatted(parallel));
        Season first = seasons.get(0);
        for (Season season : seasons) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %d | %.2f | %.2f | %.2f | %.2f | %.1f |%n",
                    season.consortia(),
                    season.cpuOfOne() / first.cpuOfOne(),
                    season.cpuOfOne(),
                    season.withoutCompiler(),
                    season.withoutCompiler() / first.withoutCompiler(),
                    season.inAMinute()));
        }
        return table.append('\n').toString();
    }
}
