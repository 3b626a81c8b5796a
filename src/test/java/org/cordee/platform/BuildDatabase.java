package org.cordee.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.cordee.shared.StartupRefused;

/**
 * The one MariaDB server of a build: Maven starts it before the tests, all their JVMs connect to it, and it ends with
 * Maven, however Maven ends.
 */
final class BuildDatabase {

    private static final Path FOLDER = Path.of("target", "test-data");
    private static final Path LOG = Path.of("target", "test-database.log");
    /** Holds the id of the serving process: an earlier one may still be ending. */
    private static final Path SERVING = FOLDER.resolve("serving");

    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private BuildDatabase() {}

    /** Returns the server's address; empty when tests run without Maven's phases. */
    static Optional<DatabaseAddress> address() {
        return DatabaseAddress.runningOn(FOLDER);
    }

    /** Without arguments: returns when the server answers. With a process id: serves as long as that process lives. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            startFor(ProcessHandle.current().parent().orElseThrow().pid());
        } else {
            serveFor(Long.parseLong(arguments[0]));
        }
    }

    private static void startFor(long build) throws IOException {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-Dcordee.database.server-options=" + System.getProperty("cordee.database.server-options", ""),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BuildDatabase.class.getName(),
                        Long.toString(build))
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile())
                .start();
        while (!serves(server.pid())) {
            if (!server.isAlive()) {
                throw new IllegalStateException("the tests have no database: " + Files.readString(LOG));
            }
            DatabaseProcess.pause(LOOK);
        }
    }

    private static boolean serves(long process) throws IOException {
        return Files.exists(SERVING) && Files.readString(SERVING).equals(Long.toString(process));
    }

    private static void serveFor(long build) throws IOException {
        // needed too when Ctrl-C ends Maven and this process
        Runtime.getRuntime().addShutdownHook(new Thread(afterTheOneBefore()::close));
        Files.writeString(SERVING, Long.toString(ProcessHandle.current().pid()));
        ProcessHandle.of(build).ifPresent(running -> running.onExit().join());
    }

    /** Starts the server after the previous one has ended: the server of a killed build runs until it notices that. */
    private static EmbeddedMariaDb afterTheOneBefore() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return EmbeddedMariaDb.start(FOLDER);
            } catch (StartupRefused inUse) {
                if (System.nanoTime() > end) {
                    throw inUse;
                }
                DatabaseProcess.pause(LOOK);
            }
        }
    }
}
