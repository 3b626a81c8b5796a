package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.cordee.shared.StartupRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stops and kills servers, so it starts its own: the only tests of the build that do not use the shared server. */
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
    void restartsAKilledServerOnTheSamePort() throws SQLException {
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
    void restartsAServerThatIsKilledAgainWhileItStarts() throws SQLException {
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

    /** The clock of the machine may have been set since: the start time of a process moves with it. */
    @Test
    void endsTheServerOfItsFolderWhateverItsNotedStartTimeAndNoOtherProcess() throws IOException {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(data)) {
            long pid = database.pid();

            stopOrphan(pid, "elsewhere");
            assertThat(ProcessHandle.of(pid)).isPresent();

            stopOrphan(pid, "mariadb");
            assertThat(ProcessHandle.of(pid)).isEmpty();
        }
    }

    private void stopOrphan(long pid, String folder) throws IOException {
        Path noted = Files.writeString(data.resolve("other.pid"), pid + " 2000-01-01T00:00:00Z");
        new OrphanedDatabaseServer(noted, data.resolve(folder)).stop();
        assertThat(noted).doesNotExist();
    }

    /** Otherwise a second server that starts deletes the temporary tables of the first, which then crashes. */
    @Test
    void twoServersDoNotShareTheirTemporaryTables() throws SQLException, IOException {
        try (EmbeddedMariaDb first = EmbeddedMariaDb.start(data.resolve("first"));
                Connection connection = connect(first);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE passing (word text) ENGINE=Aria");
            List<Path> there = files(data.resolve("first/mariadb.tmp"));

            EmbeddedMariaDb.start(data.resolve("second")).close();

            assertThat(there).isNotEmpty();
            assertThat(files(data.resolve("first/mariadb.tmp"))).isEqualTo(there);
        }
    }

    @Test
    void closesItsFoldersToOtherUsersAndRemovesTheFileWithThePasswords() throws IOException {
        Path folder = data.resolve("closed");
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(folder)) {
            assertThat(database.pid()).isPositive();
            assertThat(folder.resolve("mariadb.init.sql")).doesNotExist();
            assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
            for (Path each : List.of(folder, folder.resolve("mariadb"), folder.resolve("mariadb.tmp"))) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                        .as(each.toString())
                        .isEqualTo("rwx------");
            }
        }
    }

    /** A folder of the operator's own may hold other things, and other users may need them. */
    @Test
    void leavesTheRightsOfAFolderThatHoldsOtherThings() throws IOException {
        assumeThat(data.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Path shared = Files.createDirectory(data.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));

        DataFolder.claim(shared).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shared)))
                .isEqualTo("rwxr-xr-x");
    }

    @Test
    void theAccountOfTheApplicationMayChangeRowsAndNoTables() throws SQLException {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(data)) {
            execute(database, "CREATE TABLE kept (n int)", "INSERT INTO kept VALUES (7)");
            DatabaseAddress application = database.address().forApplication();
            try (Connection connection = DriverManager.getConnection(
                            application.jdbcUrl("cordee"), application.user(), application.password());
                    var statement = connection.createStatement()) {
                statement.execute("UPDATE kept SET n = 8");
                for (String forbidden : List.of(
                        "CREATE TABLE other (n int)",
                        "ALTER TABLE kept ADD COLUMN m int",
                        "DROP TABLE kept",
                        "TRUNCATE TABLE kept",
                        "CREATE TRIGGER quiet BEFORE DELETE ON kept FOR EACH ROW SET @a = 1",
                        "CREATE DATABASE cordee_other",
                        "GRANT ALL ON cordee.* TO cordee_app@'127.0.0.1'")) {
                    assertThatThrownBy(() -> statement.execute(forbidden))
                            .as(forbidden)
                            .isInstanceOf(SQLException.class)
                            .hasMessageContaining("denied");
                }
            }
            assertThat(kept(database)).isEqualTo(8);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void createsThePasswordAgainWhenACrashLeftItEmpty() throws IOException {
        Files.writeString(data.resolve("mariadb.secret"), "\n");
        try (DataFolder folder = DataFolder.claim(data)) {
            assertThat(folder.secret()).hasSize(48).isEqualTo(folder.secret());
        }
    }

    @Test
    void refusesADiskWithoutSpaceInOneSentence() {
        try (DataFolder folder = DataFolder.claim(data)) {
            assertThatThrownBy(() -> folder.requireFreeSpace(Long.MAX_VALUE))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessageContaining("is full")
                    .hasMessageContaining("--cordee.data");
        }
    }

    @Test
    void refusesAPlatformWithoutAServerOrWithATooOldOneInOneSentence() throws IOException {
        assertThatThrownBy(() -> MariaDbBinaries.installed(List.of(data)))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining(System.getProperty("os.arch"))
                .hasMessageContaining("install MariaDB 11.4 or newer");

        Path bin = installed("mariadbd  Ver 10.6.18-MariaDB for Linux on x86_64 (Somebody)");
        assertThatThrownBy(() -> MariaDbBinaries.installed(List.of(bin)))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("too old")
                .hasMessageContaining("10.6.18");

        installed("mariadbd  Ver 11.8.2-MariaDB from 11.8.2-MariaDB-1 for debian-linux-gnu on x86_64");
        assertThat(MariaDbBinaries.installed(List.of(bin)).server()).isEqualTo(bin.resolve("mariadbd"));
    }

    /** Creates a folder with programs, of which the first prints this version. */
    private Path installed(String version) throws IOException {
        Path bin = Files.createDirectories(data.resolve("bin"));
        for (String name : List.of("mariadbd", "mariadb-install-db")) {
            Files.writeString(bin.resolve(name), "#!/bin/sh\necho '" + version + "'\n");
            assertThat(bin.resolve(name).toFile().setExecutable(true)).isTrue();
        }
        return bin;
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
