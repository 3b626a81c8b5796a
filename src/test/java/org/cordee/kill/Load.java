package org.cordee.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Procedures played one after the other by the product's own command, which asks again when the server is away. */
final class Load implements Runnable {

    static final String NOTICE = "src/main/resources/demo/notices/cn_24_maximal.xml";

    private final House house;
    private final Path work;
    private final List<String> failures = new ArrayList<>();
    private volatile boolean enough;
    private volatile int played;

    Load(House house, Path work) {
        this.house = house;
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
        int exit = house.run(
                        log,
                        "simulate",
                        "--url=" + house.address(),
                        "--notice=" + NOTICE,
                        "--seed=" + seed,
                        "--out=" + work.resolve("procedure-" + seed))
                .waitFor();
        if (exit != 0) {
            List<String> words = Files.readAllLines(work.resolve(log));
            failures.add("procedure " + seed + ": " + (words.isEmpty() ? exit : words.get(words.size() - 1)));
        }
    }

    /** The procedure under way is the last. */
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
