package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each release leaves a backup of its demonstration data in {@code src/test/resources/releases}: it is restored and
 * migrated to the current tables, and no row is lost. There is no release yet.
 */
class ReleasedDataTests {

    private static final Path RELEASES = Path.of("src", "test", "resources", "releases");
    private static final String MAIN = TestDatabase.schema("released");
    private static final String ENGINE = MAIN + "_engine";

    /** Tables that must keep every row; rows of other tables may be merged. */
    private static final List<String> KEPT =
            List.of("organisation", "establishment", "consultation", "lot", "consortium", "invitation", "audit_entry");

    static List<Path> releases() throws IOException {
        if (Files.notExists(RELEASES)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(RELEASES)) {
            return files.filter(file -> file.toString().endsWith(".zip")).toList();
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("releases")
    void migratesReleasedDataToTheCurrentTables(Path release) throws Exception {
        BackupSource target = empty();
        BackupManifest released = new RestoringBackup(target, List.of()).read(release, false, false, null);
        Flyway flyway = flyway(target);

        flyway.migrate();

        assertThat(flyway.info().pending()).isEmpty();
        for (String table : KEPT) {
            assertThat(rows(target, table)).as(table).isEqualTo(rowsOf(released, table));
        }
    }

    @Test
    void migratesAnInventedReleaseThatHasOneRoomLess(@TempDir Path folder) throws Exception {
        BackupSource older = empty();
        Flyway.configure()
                .configuration(flyway(older).getConfiguration())
                .target(MigrationVersion.fromVersion("15"))
                .load()
                .migrate();
        try (Connection connection = older.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO demo_step (name, done_at) VALUES ('kept', UTC_TIMESTAMP(6))");
        }
        Path release = folder.resolve("older.zip");
        new MakingBackup(older).write(release, true, null);

        migratesReleasedDataToTheCurrentTables(release);

        assertThat(rows(older, "demo_step")).isEqualTo(1);
        assertThat(rows(older, "event_publication")).isZero();
    }

    private static BackupSource empty() {
        DatabaseAddress database = TestDatabase.withEmpty(MAIN, ENGINE);
        return new BackupSource(database.jdbcUrl(MAIN), database.user(), database.password(), List.of(MAIN, ENGINE));
    }

    private static Flyway flyway(BackupSource target) {
        return Flyway.configure()
                .dataSource(target.url(), target.user(), target.password())
                .load();
    }

    private static long rowsOf(BackupManifest released, String table) {
        return released.entries().stream()
                .filter(entry -> entry.name().equals("schema-0/" + table + ".csv"))
                .mapToLong(BackupManifest.BackupFile::rows)
                .findFirst()
                .orElseThrow();
    }

    private static long rows(BackupSource target, String table) throws SQLException {
        try (Connection connection = target.connect()) {
            return SchemaTables.count(connection, MAIN, table);
        }
    }
}
