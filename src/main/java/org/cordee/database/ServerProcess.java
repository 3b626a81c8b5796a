package org.cordee.database;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How the server's programs are run: output to the log of the data folder, and a limit to our patience. */
final class ServerProcess {

    static final Duration PATIENCE = Duration.ofSeconds(90);

    private ServerProcess() {}

    static Process run(List<String> command, DataFolder folder) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("mariadb.log").toFile()))
                .start();
    }

    static boolean endsInTime(Process process) {
        try {
            return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
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
