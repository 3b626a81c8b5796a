package org.cordee.platform;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cordee.shared.StartupRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;

/**
 * A MariaDB server that belongs to this application, on a free port of 127.0.0.1. It continues to run when the
 * application is killed (the next start stops it), and it is restarted on the same port when it dies itself.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMariaDb.class);
    /** Owns the schemas: migrates, is backed up by, and restores. */
    static final String USER = "cordee";

    /** Reads and writes rows for the running application; it may not change a table or a trigger. */
    static final String APPLICATION_USER = "cordee_app";

    private static final String COLLATION = " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci";
    private static final long ROOM_MB = 50;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration AFTER_A_FAILED_START = Duration.ofSeconds(2);
    private static @Nullable EmbeddedMariaDb sharedByThisJvm;

    private final DataFolder folder;
    private final MariaDbBinaries binaries;
    private final int port;
    private final String secret;
    private volatile @Nullable Process server;
    private volatile boolean closing;

    private EmbeddedMariaDb(DataFolder folder, MariaDbBinaries binaries, int port) {
        this.folder = folder;
        this.binaries = binaries;
        this.port = port;
        this.secret = folder.secret();
    }

    /**
     * Starts the server; creates the database first if the folder is empty.
     * @throws StartupRefused with the remedy
     */
    public static EmbeddedMariaDb start(Path dataFolder) {
        DataFolder folder = DataFolder.claim(dataFolder);
        try {
            folder.requireFreeSpace(ROOM_MB);
            new OrphanedDatabaseServer(folder.resolve("mariadb.pid"), folder.resolve("mariadb")).stop();
            EmbeddedMariaDb database = new EmbeddedMariaDb(folder, MariaDbBinaries.find(), freePort());
            new DatabaseInstallation(folder, database.binaries).create();
            database.launch();
            return database;
        } catch (IOException failure) {
            folder.close();
            throw new StartupRefused(
                    "The embedded MariaDB cannot be started (" + failure.getMessage() + "): see "
                            + folder.resolve("mariadb.log") + " for its last messages.",
                    failure);
        } catch (RuntimeException refused) {
            folder.close();
            throw refused;
        }
    }

    /** Returns the server shared by this JVM. The first caller starts it; it is stopped last when the JVM ends. */
    static synchronized EmbeddedMariaDb sharedByThisJvm(Path dataFolder) {
        EmbeddedMariaDb current = sharedByThisJvm;
        if (current == null) {
            current = start(dataFolder);
            SpringApplication.getShutdownHandlers().add(current::close);
            sharedByThisJvm = current;
        }
        return current;
    }

    /** Returns the server's port, user and password. */
    public DatabaseAddress address() {
        return new DatabaseAddress(port, USER, secret);
    }

    /** Returns the JDBC address of one schema. */
    public String jdbcUrl(String schema) {
        return address().jdbcUrl(schema);
    }

    public String user() {
        return USER;
    }

    public String password() {
        return secret;
    }

    /** Returns the server's process id; tests use it to kill the server. */
    public long pid() {
        Process current = server;
        if (current == null) {
            throw new IllegalStateException("the database is not running");
        }
        return current.pid();
    }

    private synchronized void launch() throws IOException {
        if (closing) {
            return;
        }
        List<String> command = new ArrayList<>(List.of(
                binaries.server().toString(),
                "--no-defaults",
                "--basedir=" + binaries.home(),
                "--datadir=" + folder.resolve("mariadb"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-ssl",
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--transaction-isolation=READ-COMMITTED",
                "--default-time-zone=+00:00",
                "--max-connections=200",
                "--max-allowed-packet=64M",
                // memory is taken only when needed; some hundred consortia need more than the usual 128 MB
                "--innodb-buffer-pool-size=512M",
                "--init-file=" + writeInitFile()));
        if (!DatabaseProcess.isWindows()) {
            command.add("--socket=" + socket());
            command.addAll(DatabaseProcess.asRoot());
        }
        command.addAll(furtherOptions());
        Process started = DatabaseProcess.runApart(command, folder);
        server = started;
        if (closing) {
            started.destroy();
            return;
        }
        Files.writeString(folder.resolve("mariadb.pid"), OrphanedDatabaseServer.describe(started.toHandle()));
        Files.writeString(folder.resolve("mariadb.port"), Integer.toString(port));
        try {
            awaitReadiness(started);
        } finally {
            Files.deleteIfExists(initFile());
        }
        started.onExit().thenAccept(this::revive);
    }

    /**
     * Returns further options. In the build's tests a commit does not wait for the disk: a crash of the machine may
     * lose data, a crash of a process does not.
     */
    private static List<String> furtherOptions() {
        String options =
                System.getProperty("cordee.database.server-options", "").strip();
        return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
    }

    /** Restarts a database that died, on the port that the connection pool knows; the database recovers by itself. */
    private void revive(Process dead) {
        if (closing) {
            return;
        }
        LOG.warn("database-died exit={} port={} restarting", dead.exitValue(), port);
        while (!closing && !launched()) {
            DatabaseProcess.pause(AFTER_A_FAILED_START);
        }
    }

    private boolean launched() {
        try {
            launch();
            return true;
        } catch (IOException | StartupRefused failure) {
            LOG.error("database-restart-failed, the next try comes in {} s", AFTER_A_FAILED_START.toSeconds(), failure);
            return false;
        }
    }

    /**
     * Returns the socket's path: in the data folder if its path is short enough for a socket (107 bytes), else in a
     * folder of its own.
     */
    private Path socket() throws IOException {
        Path near = folder.resolve("mariadb.sock");
        return near.toString().length() < 100
                ? near
                : Files.createTempDirectory("cordee-").resolve("s");
    }

    private Path initFile() {
        return folder.resolve("mariadb.init.sql");
    }

    /** Writes what the server executes at its start. It holds the passwords, and is removed when the server answers. */
    private Path writeInitFile() throws IOException {
        Path file = initFile();
        Files.deleteIfExists(file);
        DataFolder.createPrivately(file);
        Files.writeString(
                file,
                String.join(
                                ";\n",
                                "CREATE DATABASE IF NOT EXISTS cordee" + COLLATION,
                                "CREATE DATABASE IF NOT EXISTS cordee_engine" + COLLATION,
                                "CREATE USER IF NOT EXISTS " + USER + "@'127.0.0.1' IDENTIFIED BY '" + secret + "'",
                                "ALTER USER " + USER + "@'127.0.0.1' IDENTIFIED BY '" + secret + "'",
                                "GRANT ALL ON `cordee%`.* TO " + USER + "@'127.0.0.1'",
                                "GRANT RELOAD, PROCESS ON *.* TO " + USER + "@'127.0.0.1'",
                                "CREATE USER IF NOT EXISTS " + APPLICATION_USER + "@'127.0.0.1' IDENTIFIED BY '"
                                        + secret + "'",
                                "ALTER USER " + APPLICATION_USER + "@'127.0.0.1' IDENTIFIED BY '" + secret + "'",
                                "GRANT SELECT, INSERT, UPDATE, DELETE ON `cordee%`.* TO " + APPLICATION_USER
                                        + "@'127.0.0.1'")
                        + ";\n");
        return file;
    }

    private void awaitReadiness(Process started) {
        long end = System.nanoTime() + DatabaseProcess.PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (!started.isAlive()) {
                throw new StartupRefused("The embedded MariaDB stopped at once (exit " + started.exitValue()
                        + "), most often for lack of disk space or because " + folder.root()
                        + " holds a newer database: its last words are in " + folder.resolve("mariadb.log") + ".");
            }
            try {
                DriverManager.getConnection(jdbcUrl("cordee"), USER, secret).close();
                return;
            } catch (SQLException notYet) {
                DatabaseProcess.pause(BETWEEN_LOOKS);
            }
        }
        started.destroy();
        DatabaseProcess.endsInTime(started);
        throw new StartupRefused("The embedded MariaDB did not answer within " + DatabaseProcess.PATIENCE.toSeconds()
                + " s: its last words are in " + folder.resolve("mariadb.log")
                + "; start again, and if it stays so, use a"
                + " MariaDB of your own (--spring.datasource.url=…).");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        closing = true;
        Process current = server;
        if (current != null) {
            current.destroy();
            if (!DatabaseProcess.endsInTime(current)) {
                current.destroyForcibly();
            }
        }
        folder.close();
    }
}
