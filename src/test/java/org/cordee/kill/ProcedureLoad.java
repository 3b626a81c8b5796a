package org.cordee.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Plays procedures one after the other with the product's own command, which retries while the server is away. */
final class ProcedureLoad implements Runnable {

    static final String NOTICE = "src/main/resources/demo/notices/cn_24_maximal.xml";

    private final KillableServer server;
    private final Path work;
    private final List<String> failures = new ArrayList<>();
    private volatile boolean enough;
    private volatile int played;

    ProcedureLoad(KillableServer server, Path work) {
        this.server = server;
        this.work = work;
    }

    @Override
    public void run() {
        try {
            while (!enough) {
                play(played + 1);
                played++;
            }
        } catch (IOException failure) {
            failures.add(failure.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void play(int seed) throws IOException, InterruptedException {
        String log = "simulate-" + seed + ".log";
        int exit = server.run(
                        log,
                        "simulate",
                        "--url=" + server.address(),
                        "--notice=" + NOTICE,
                        "--seed=" + seed,
                        "--out=" + work.resolve("procedure-" + seed))
                .waitFor();
        if (exit != 0) {
            List<String> words = Files.readAllLines(work.resolve(log));
            failures.add("procedure " + seed + ": " + (words.isEmpty() ? exit : words.get(words.size() - 1)));
        }
    }

    /** Stops after the current procedure. */
    void stop() {
        enough = true;
    }

    int played() {
        return played;
    }

    List<String> failures() {
        return failures;
    }
}
