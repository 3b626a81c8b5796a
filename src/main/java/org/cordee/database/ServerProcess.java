package org.cordee.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How the server's programs are run: output to the log of the data folder, and a limit to our patience. */
final class ServerProcess {

    static final Duration PATIENCE = Duration.ofSeconds(90);

    /** What the server and its programs ask for it, the latter two on Windows. */
    private static final List<String> TEMPORARY_FOLDER = List.of("TMPDIR", "TEMP", "TMP");

    private ServerProcess() {}

    /** Runs the server in a session of its own: Ctrl-C in the terminal is for the house, which stops it last. */
    static Process runApart(List<String> command, DataFolder folder) throws IOException {
        List<String> apart = new ArrayList<>(command);
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            apart.add(0, "/usr/bin/setsid");
        }
        return run(apart, folder);
    }

    /**
     * A server that starts deletes every temporary table it finds in its temporary folder, and another one that was about to
     * read it crashes (MariaDB 11.4.5): each has a folder of its own.
     */
    static Process run(List<String> command, DataFolder folder) throws IOException {
        ProcessBuilder program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("mariadb.log").toFile()));
        Path temporary = Files.createDirectories(folder.resolve("mariadb.tmp"));
        TEMPORARY_FOLDER.forEach(name -> program.environment().put(name, temporary.toString()));
        return program.start();
    }

    static boolean endsInTime(Process process) {
        try {
            return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database starts", interrupted);
        }
    }

    static boolean isWindows() {
        return java.io.File.separatorChar == '\\';
    }

    /** MariaDB refuses to run as root unless told so by name. */
    static List<String> asRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }
}
