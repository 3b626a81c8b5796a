package org.cordee.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * A season of groupings in one time, {@code kill -9} of the server three times in its middle: every grouping ends with
 * its receipt, no letter is written twice, no task is lost and none has a second instance.
 */
@Tag("kill")
class KilledSeasonTests {

    private static final int GROUPINGS = Integer.getInteger("cordee.season", 8);
    private static final int KILLS = 3;
    private static final Path WORK = Path.of("target", "killed-season");
    private static final Duration PATIENCE = Duration.ofMinutes(2 + GROUPINGS);
    private static final Duration REST = Duration.ofSeconds(100);

    @Test
    void everyGroupingIsSubmittedThoughTheServerIsKilledThreeTimes() throws Exception {
        FileSystemUtils.deleteRecursively(WORK);
        try (House house = new House(WORK)) {
            house.start();
            Process season = house.run(
                    "season.log",
                    "simulate",
                    "--url=" + house.address(),
                    "--notice=" + Load.NOTICE,
                    "--consortia=" + GROUPINGS,
                    "--parallel=8",
                    "--seed=3",
                    "--out=" + WORK.resolve("season"));
            for (int kill = 1; kill <= KILLS; kill++) {
                awaitAudited(house, season, kill * GROUPINGS * 12L);
                house.killServer();
                house.start();
            }

            assertThat(season.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(season.exitValue()).as(words()).isZero();
            assertThat(receipts()).hasSize(GROUPINGS);
            Awaitility.await()
                    .atMost(REST)
                    .pollInterval(Duration.ofSeconds(2))
                    .untilAsserted(() -> assertThat(Evidence.against(house)).isEmpty());
        }
    }

    /** So many acts are done, so that each kill hits the season further on its way. */
    private static void awaitAudited(House house, Process season, long acts) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !season.isAlive() || Evidence.count(house, "SELECT count(*) FROM audit_entry") >= acts);
        assertThat(season.isAlive()).as("killed in its middle").isTrue();
    }

    private static String words() throws Exception {
        List<String> words = Files.readAllLines(WORK.resolve("season.log"));
        return String.join("\n", words.subList(Math.max(0, words.size() - 5), words.size()));
    }

    private static List<Path> receipts() throws Exception {
        try (Stream<Path> files = Files.walk(WORK.resolve("season"))) {
            return files.filter(file -> file.endsWith("receipt.json")).toList();
        }
    }
}
