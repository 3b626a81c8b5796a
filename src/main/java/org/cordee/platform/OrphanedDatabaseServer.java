package org.cordee.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A database server left running by an application that was killed. A process with the noted id is that server when it
 * works on this data folder or has the noted start time: process ids are reused, and the start time of a process moves
 * with the machine's clock on Linux.
 *
 * @param dataFolder the folder of the database's files, as in the server's command
 */
record OrphanedDatabaseServer(Path pidFile, Path dataFolder) {

    private static final String DATA_FOLDER = "--datadir=";

    static String describe(ProcessHandle server) {
        return server.pid() + " " + startOf(server).map(Instant::toString).orElse("");
    }

    /** Stops the orphan, if there is one, and waits until its process has ended, so that its files are free. */
    void stop() throws IOException {
        if (Files.notExists(pidFile)) {
            return;
        }
        String[] noted = Files.readString(pidFile).strip().split(" ");
        Optional<ProcessHandle> running = noted[0].isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(noted[0])).filter(ProcessHandle::isAlive);
        if (running.isPresent() && (worksHere(running.get()) || isSame(running.get(), noted))) {
            end(running.get());
        }
        Files.deleteIfExists(pidFile);
    }

    /** Tells if the process's command names this data folder; Windows does not show the commands of other processes. */
    private boolean worksHere(ProcessHandle running) {
        return running.info().arguments().stream().flatMap(Arrays::stream).anyMatch((DATA_FOLDER + dataFolder)::equals);
    }

    private static boolean isSame(ProcessHandle running, String[] noted) {
        return noted.length > 1
                && startOf(running).map(Instant::toString).orElse("").equals(noted[1]);
    }

    private static Optional<Instant> startOf(ProcessHandle process) {
        return process.info().startInstant();
    }

    private static void end(ProcessHandle server) throws IOException {
        server.destroy();
        try {
            server.onExit().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the former database stops", interrupted);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException hanging) {
            server.destroyForcibly();
        }
    }
}
