package org.cordee.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.cordee.platform.MigratedSchema;
import org.cordee.platform.TestDatabase;
import org.cordee.play.InventedCounts;
import org.cordee.play.InventedDirectory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Kills ({@code kill -9}) the command {@code import} three times in the middle of a file and gives it again: the
 * directory, its report and its changes are those of a run that nobody disturbed.
 */
@Tag("alone")
@Tag("kill")
class KilledImportTests {

    private static final int LINES = 30_000;
    private static final List<Integer> KILLED_AFTER = List.of(2_000, 9_000, 18_000);
    private static final Path WORK = Path.of("target", "killed-import");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int KILLED = 137;

    @Test
    void aThriceKilledImportStoresWhatAnUndisturbedOneStores() throws Exception {
        FileSystemUtils.deleteRecursively(WORK);
        Files.createDirectories(WORK);
        Path file = WORK.resolve("national.csv");
        InventedCounts counts =
                InventedDirectory.write(new InventedDirectory.Order(LINES, 27, 5, StandardCharsets.UTF_8), file, null);
        String killed = MigratedSchema.empty("killed");
        String undisturbed = MigratedSchema.empty("undisturbed");

        List<Integer> reached = new ArrayList<>();
        for (int line : KILLED_AFTER) {
            reached.add(killAfter(line, killed, file));
        }
        importFile(killed, file);
        importFile(undisturbed, file);

        assertThat(reached)
                .as("each kill hit a later line, none the end")
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(reached).allMatch(line -> line > 0 && line < LINES);
        Map<String, String> sums = DirectorySums.of(jdbc(undisturbed));
        assertThat(sums).containsKeys("organisation", "establishment", "directory_change", "directory_import_line");
        assertThat(DirectorySums.of(jdbc(killed))).isEqualTo(sums);
        assertThat(jdbc(killed).queryForObject("SELECT COUNT(*) FROM organisation", Long.class))
                .isEqualTo(counts.of("import.created"));
    }

    /** Returns the line of the last checkpoint before the kill. */
    private static int killAfter(int line, String url, Path file) throws Exception {
        JdbcTemplate jdbc = jdbc(url);
        Process command = start(url, file);
        Awaitility.await()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> !command.isAlive() || reached(jdbc) >= line);
        command.destroyForcibly();
        assertThat(command.waitFor()).as("exit code; %s", lastWords()).isEqualTo(KILLED);
        // The lease of the killed run would end by itself, after half a minute.
        jdbc.update("UPDATE directory_import SET lease_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND");
        return reached(jdbc);
    }

    private static int reached(JdbcTemplate jdbc) {
        Integer line =
                jdbc.queryForObject("SELECT COALESCE(MAX(line_reached), 0) FROM directory_import", Integer.class);
        return line == null ? 0 : line;
    }

    private static void importFile(String url, Path file) throws Exception {
        Process command = start(url, file);
        assertThat(command.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(command.exitValue()).as(lastWords()).isZero();
    }

    private static Process start(String url, Path file) throws IOException {
        return KillableServer.cordee(
                WORK.resolve("import.log"),
                Map.of("SPRING_DATASOURCE_PASSWORD", TestDatabase.address().password()),
                List.of(
                        "import",
                        "--set=spring.datasource.url=" + url,
                        "--set=spring.datasource.username="
                                + TestDatabase.address().user(),
                        "--set=cordee.engine.datasource.url=" + url,
                        "--kind=REGISTER",
                        "--source=SIRENE",
                        "--publisher=INSEE",
                        "--as-of=2026-11-01",
                        file.toString()));
    }

    private static JdbcTemplate jdbc(String url) {
        return new JdbcTemplate(new DriverManagerDataSource(
                url, TestDatabase.address().user(), TestDatabase.address().password()));
    }

    private static String lastWords() throws IOException {
        List<String> words = Files.readAllLines(WORK.resolve("import.log"));
        return String.join("\n", words.subList(Math.max(0, words.size() - 8), words.size()));
    }
}
