package org.cordee.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.cordee.shared.StartupRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stops and kills servers, so it starts its own: the only tests of the build that do not share the one server. */
class EmbeddedMariaDbTests {

    @TempDir
    Path data;

    @Test
    void keepsWhatWasCommittedAcrossAStopAndRefusesASecondStartMeanwhile() throws SQLException {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(data)) {
            execute(database, "CREATE TABLE kept (n int)", "INSERT INTO kept VALUES (7)");

            assertThatThrownBy(() -> EmbeddedMariaDb.start(data))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessageContaining("already runs");
        }
        try (EmbeddedMariaDb again = EmbeddedMariaDb.start(data)) {
            assertThat(kept(again)).isEqualTo(7);
        }
    }

    @Test
    void comesBackOnTheSamePortAfterTheServerWasKilled() throws SQLException {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(data)) {
            execute(database, "CREATE TABLE kept (n int)", "INSERT INTO kept VALUES (8)");
            long first = database.pid();

            ProcessHandle.of(first).orElseThrow().destroyForcibly();

            Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> {
                assertThat(database.pid()).isNotEqualTo(first);
                assertThat(kept(database)).isEqualTo(8);
            });
        }
    }

    @Test
    void comesBackAlthoughItIsKilledAgainWhileItStarts() throws SQLException {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(data)) {
            execute(database, "CREATE TABLE kept (n int)", "INSERT INTO kept VALUES (9)");
            long first = database.pid();
            ProcessHandle.of(first).orElseThrow().destroyForcibly();
            Awaitility.await().pollInterval(Duration.ofMillis(1)).until(() -> database.pid() != first);
            long second = database.pid();

            ProcessHandle.of(second).ifPresent(ProcessHandle::destroyForcibly);

            Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> {
                assertThat(database.pid()).isNotIn(first, second);
                assertThat(kept(database)).isEqualTo(9);
            });
        }
    }

    private static void execute(EmbeddedMariaDb database, String... statements) throws SQLException {
        try (Connection connection = connect(database);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static int kept(EmbeddedMariaDb database) throws SQLException {
        try (Connection connection = connect(database);
                var rows = connection.createStatement().executeQuery("SELECT n FROM kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Connection connect(EmbeddedMariaDb database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl("cordee"), database.user(), database.password());
    }
}
