package org.cordee.database;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A MariaDB server of this house's own, on a free port of 127.0.0.1. It survives the death of the house (the next start
 * stops the orphan) and its own (it is started again on the same port).
 */
public final class EmbeddedMariaDb implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMariaDb.class);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String USER = "cordee";

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

    /** Starts the server, making the database first if the folder is empty. @throws StartupRefused with the remedy */
    public static EmbeddedMariaDb start(Path dataFolder) {
        DataFolder folder = DataFolder.claim(dataFolder);
        try {
            new Orphan(folder.resolve("mariadb.pid")).stop();
            EmbeddedMariaDb database = new EmbeddedMariaDb(folder, MariaDbBinaries.find(), freePort());
            database.initialise();
            database.launch();
            return database;
        } catch (IOException failure) {
            folder.close();
            throw new StartupRefused(
                    "The embedded MariaDB cannot be started (" + failure.getMessage() + "): see "
                            + folder.resolve("mariadb.log") + " for its last words.",
                    failure);
        } catch (RuntimeException refused) {
            folder.close();
            throw refused;
        }
    }

    /** Where a server listens and who may enter. */
    public record Address(int port, String user, String password) {

        /** The JDBC address of one schema; time goes in and out as UTC whatever the JVM's zone. */
        public String jdbcUrl(String schema) {
            return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema
                    + "?connectionTimeZone=UTC&preserveInstants=true&allowLocalInfile=false&sslMode=disable"
                    + "&useBulkStmtsForInserts=true";
        }
    }

    /** The server that another house has running on the folder, if one does. */
    public static Optional<Address> runningOn(Path dataFolder) {
        try {
            Path root = dataFolder.toAbsolutePath().normalize();
            int port = Integer.parseInt(
                    Files.readString(root.resolve("mariadb.port")).strip());
            Address address = new Address(
                    port, USER, Files.readString(root.resolve("mariadb.secret")).strip());
            DriverManager.getConnection(address.jdbcUrl("cordee"), USER, address.password())
                    .close();
            return Optional.of(address);
        } catch (IOException | SQLException nobodyThere) {
            return Optional.empty();
        }
    }

    public Address address() {
        return new Address(port, USER, secret);
    }

    /** The JDBC address of one schema. */
    public String jdbcUrl(String schema) {
        return address().jdbcUrl(schema);
    }

    public String user() {
        return USER;
    }

    public String password() {
        return secret;
    }

    /** Makes a schema if it does not exist. @param schema must begin with {@code cordee} */
    public void createSchema(String schema) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl(""), USER, secret);
                var statement = connection.createStatement()) {
            statement.execute(createSchemaSql(schema));
        }
    }

    /** The server's process id, for those who want to see it die. */
    public long pid() {
        Process current = server;
        if (current == null) {
            throw new IllegalStateException("the database is not running");
        }
        return current.pid();
    }

    private static String createSchemaSql(String schema) {
        if (!schema.matches("cordee[a-z0-9_]*")) {
            throw new IllegalArgumentException("schema " + schema);
        }
        return "CREATE DATABASE IF NOT EXISTS " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci";
    }

    private void initialise() throws IOException {
        Path data = folder.resolve("mariadb");
        if (Files.exists(data)) {
            return;
        }
        Path unfinished = folder.resolve("mariadb.unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        List<String> command = new ArrayList<>(List.of(binaries.installDb().toString()));
        if (isWindows()) {
            command.add("--datadir=" + unfinished);
        } else {
            command.addAll(List.of(
                    "--no-defaults",
                    "--basedir=" + binaries.home(),
                    "--datadir=" + unfinished,
                    "--auth-root-authentication-method=socket",
                    "--skip-name-resolve",
                    "--skip-test-db"));
            command.addAll(asRoot());
        }
        Process install = run(command);
        if (!waitFor(install) || install.exitValue() != 0) {
            install.destroyForcibly();
            throw new StartupRefused("The database cannot be made in " + folder.root()
                    + ": free about 300 MB of disk space; its last words are in " + folder.resolve("mariadb.log")
                    + ".");
        }
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
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
                "--innodb-buffer-pool-size=128M",
                "--init-file=" + writeInitFile()));
        if (!isWindows()) {
            command.add("--socket=" + Files.createTempDirectory("cordee-").resolve("s"));
            command.addAll(asRoot());
        }
        Process started = run(command);
        server = started;
        Files.writeString(folder.resolve("mariadb.pid"), Orphan.describe(started.toHandle()));
        Files.writeString(folder.resolve("mariadb.port"), Integer.toString(port));
        awaitReadiness(started);
        started.onExit().thenAccept(this::revive);
    }

    /** The database died under us: it recovers by itself, so it is started again where the pool looks for it. */
    private void revive(Process dead) {
        if (closing) {
            return;
        }
        LOG.warn("database-died exit={} port={} restarting", dead.exitValue(), port);
        try {
            launch();
        } catch (IOException | StartupRefused failure) {
            LOG.error("database-restart-failed", failure);
        }
    }

    private Path writeInitFile() throws IOException {
        Path file = folder.resolve("mariadb.init.sql");
        Files.writeString(
                file,
                String.join(
                                ";\n",
                                createSchemaSql("cordee"),
                                createSchemaSql("cordee_engine"),
                                "CREATE USER IF NOT EXISTS " + USER + "@'127.0.0.1' IDENTIFIED BY '" + secret + "'",
                                "ALTER USER " + USER + "@'127.0.0.1' IDENTIFIED BY '" + secret + "'",
                                "GRANT ALL ON `cordee%`.* TO " + USER + "@'127.0.0.1'",
                                "GRANT RELOAD, PROCESS ON *.* TO " + USER + "@'127.0.0.1'")
                        + ";\n");
        return file;
    }

    private void awaitReadiness(Process started) {
        long end = System.nanoTime() + PATIENCE.toNanos();
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
                pause();
            }
        }
        started.destroy();
        throw new StartupRefused("The embedded MariaDB did not answer within " + PATIENCE.toSeconds()
                + " s: its last words are in " + folder.resolve("mariadb.log") + ".");
    }

    private Process run(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("mariadb.log").toFile()))
                .start();
    }

    private static boolean waitFor(Process process) {
        try {
            return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database starts", interrupted);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean isWindows() {
        return java.io.File.separatorChar == '\\';
    }

    /** MariaDB refuses to run as root unless told so by name. */
    private static List<String> asRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    @Override
    public void close() {
        closing = true;
        Process current = server;
        if (current != null) {
            current.destroy();
            if (!waitFor(current)) {
                current.destroyForcibly();
            }
        }
        folder.close();
    }
}
