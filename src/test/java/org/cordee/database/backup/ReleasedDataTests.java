package org.cordee.database.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.database.DatabaseAddress;
import org.cordee.database.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each release leaves a backup of its demonstration world in {@code src/test/resources/releases}: what it stored is read
 * back and brought to today's tables, and nothing of it is lost.
 */
class ReleasedDataTests {

    private static final Path RELEASES = Path.of("src", "test", "resources", "releases");
    private static final String MAIN = TestDatabase.schema("released");
    private static final String ENGINE = MAIN + "_engine";

    /** What no release may lose; rows of other tables may be folded into others. */
    private static final List<String> KEPT =
            List.of("organisation", "establishment", "consultation", "lot", "consortium", "invitation", "audit_entry");

    static List<Path> releases() throws IOException {
        try (Stream<Path> files = Files.list(RELEASES)) {
            return files.filter(file -> file.toString().endsWith(".zip")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void isBroughtToTodaysTables(Path release) throws Exception {
        DatabaseAddress database = TestDatabase.withEmpty(MAIN, ENGINE);
        Source target = new Source(database.jdbcUrl(MAIN), database.user(), database.password(), List.of(MAIN, ENGINE));
        Contents released = new RestoringBackup(target).read(release, false, false);

        Flyway flyway = Flyway.configure()
                .dataSource(target.url(), target.user(), target.password())
                .load();
        flyway.migrate();

        assertThat(flyway.info().pending()).isEmpty();
        for (String table : KEPT) {
            assertThat(rows(target, table)).as(table).isEqualTo(rowsOf(released, table));
        }
    }

    private static long rowsOf(Contents released, String table) {
        return released.entries().stream()
                .filter(entry -> entry.name().equals("schema-0/" + table + ".csv"))
                .mapToLong(Contents.Entry::rows)
                .findFirst()
                .orElseThrow();
    }

    private static long rows(Source target, String table) throws SQLException {
        try (Connection connection = target.connect()) {
            return Tables.count(connection, MAIN, table);
        }
    }
}
