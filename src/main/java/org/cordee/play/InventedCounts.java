package org.cordee.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts what an invented file of the directory contains, and what its import does. The names are listed in
 * {@code src/docs/operating.md}; a name that was never counted has the number 0.
 */
public final class InventedCounts {

    private final Map<String, long[]> counts = new HashMap<>();

    InventedCounts() {}

    void count(String name) {
        count(name, 1);
    }

    void count(String name, long number) {
        counts.computeIfAbsent(name, key -> new long[1])[0] += number;
    }

    public long of(String name) {
        return counts.getOrDefault(name, new long[1])[0];
    }

    /** Returns all counts by their names, in alphabetical order. */
    public Map<String, Long> all() {
        Map<String, Long> all = new TreeMap<>();
        counts.forEach((name, count) -> all.put(name, count[0]));
        return all;
    }

    /** Writes one {@code name=number} a line, a file that {@link java.util.Properties} reads. */
    void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        all().forEach((name, count) ->
                text.append(name).append('=').append(count).append('\n'));
        Files.writeString(file, text);
    }
}
