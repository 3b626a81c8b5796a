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
 * Plays seasons of more and more groupings in one house, which keeps what the earlier ones left, and tells what one of
 * them costs the server and its database; the first size is the baseline. Passwords are hashed at the least cost, because
 * what a hash costs is chosen and says nothing of the house.
 */
public record SeasonComparison(Path work, Path notice, List<Integer> sizes, int parallel) {

    private static final int TO_WARM_UP = 40; // until little is left to compile
    private static final Map<String, String> ADMINISTRATOR =
            Map.of("CORDEE_USER", "administration@cordee.example", "CORDEE_PASSWORD", "cordee-demo");

    private record Season(int groupings, Duration cpu, Duration compiling, Duration time) {

        double cpuOfOne() {
            return cpu.toNanos() / 1e9 / groupings;
        }

        /** What the JVM compiles it compiles once, in bursts that have nothing to do with how many groupings there are. */
        double compiled() {
            return cpu.minus(compiling).toNanos() / 1e9 / groupings;
        }

        double inAMinute() {
            return groupings * 60e9 / time.toNanos();
        }
    }

    /** The README's table. */
    public String run() throws IOException, InterruptedException {
        Launch launch = Product.lastingServer(
                List.of(
                        "--cordee.data=" + work.resolve("season"),
                        "--cordee.demo=people",
                        "--cordee.account.password-cost=4"),
                work.resolve("season.log"));
        try (Launch.Running house = launch.ready()) {
            played(house, TO_WARM_UP, 1);
            List<Season> seasons = new ArrayList<>();
            for (int size : sizes) {
                seasons.add(played(house, size, seasons.size() + 2));
            }
            return table(seasons);
        }
    }

    private Season played(Launch.Running house, int groupings, int seed) throws IOException, InterruptedException {
        Duration before = house.application().cpuWithChildren();
        Duration compiledBefore = house.application().compiling();
        long begin = System.nanoTime();
        ProcessBuilder command = JavaProcess.command(
                        List.of(),
                        Cordee.class.getName(),
                        List.of(
                                "simulate",
                                "--url=http://127.0.0.1:" + house.port(),
                                "--notice=" + notice,
                                "--consortia=" + groupings,
                                "--parallel=" + parallel,
                                "--seed=" + seed,
                                "--out=" + work.resolve("season-" + seed)))
                .redirectOutput(work.resolve("season-" + seed + ".log").toFile());
        try (JavaProcess parties = JavaProcess.start(command, Product.classpath(), ADMINISTRATOR)) {
            if (parties.process().waitFor() != 0) {
                throw new IllegalStateException("a season of " + groupings + " groupings did not end well");
            }
        }
        Season season = new Season(
                groupings,
                house.application().cpuWithChildren().minus(before),
                house.application().compiling().minus(compiledBefore),
                Duration.ofNanos(System.nanoTime() - begin));
        System.out.printf(
                "%d groupings: %.2f CPU s each, %.2f without the compiler, %.1f a minute%n",
                groupings, season.cpuOfOne(), season.compiled(), season.inAMinute());
        return season;
    }

    private String table(List<Season> seasons) {
        StringBuilder table = new StringBuilder(
                """
                Groupings from the notice to the receipt, %d acting at once, in one house that keeps all of them:

                | groupings in one season | CPU of one, of the first line's | CPU s of one | of that without the JVM's compiler | of the first line's | groupings a minute |
                |---|---|---|---|---|---|
                """
                        .formatted(parallel));
        Season first = seasons.get(0);
        for (Season season : seasons) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %d | %.2f | %.2f | %.2f | %.2f | %.1f |%n",
                    season.groupings(),
                    season.cpuOfOne() / first.cpuOfOne(),
                    season.cpuOfOne(),
                    season.compiled(),
                    season.compiled() / first.compiled(),
                    season.inAMinute()));
        }
        return table.append('\n').toString();
    }
}
