package org.cordee.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the database server's programs with a time limit; their output goes to the log in the data folder. */
final class DatabaseProcess {

    static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Environment variables for the temporary folder; the last two are those of Windows. */
    private static final List<String> TEMPORARY_FOLDER = List.of("TMPDIR", "TEMP", "TMP");

    private DatabaseProcess() {}

    /**
     * Runs the server in a session of its own: Ctrl-C in the terminal reaches the application only, which stops the
     * server last.
     */
    static Process runApart(List<String> command, DataFolder folder) throws IOException {
        List<String> apart = new ArrayList<>(command);
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            apart.add(0, "/usr/bin/setsid");
        }
        return run(apart, folder);
    }

    /**
     * Runs a program with a temporary folder of its own. A server that starts deletes every temporary table in its
     * temporary folder, and another server that was about to read it crashes (MariaDB 11.4.5).
     */
    static Process run(List<String> command, DataFolder folder) throws IOException {
        ProcessBuilder program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("mariadb.log").toFile()));
        Path temporary = Files.createDirectories(folder.resolve("mariadb.tmp"));
        DataFolder.closeToOthers(temporary);
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

    /** Returns the user option for root: MariaDB runs as root only when the user is named explicitly. */
    static List<String> asRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }
}
