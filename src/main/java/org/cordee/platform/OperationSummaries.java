package org.cordee.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one sentence per operation from {@code operations.txt}: {@code GET /api/v1/tasks = …}. */
final class OperationSummaries {

    private static final Map<String, String> LINES = read();

    private OperationSummaries() {}

    static @Nullable String of(String operation) {
        return LINES.get(operation);
    }

    private static Map<String, String> read() {
        try (InputStream file = Objects.requireNonNull(OperationSummaries.class.getResourceAsStream("operations.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" = ", 2))
                    .collect(Collectors.toUnmodifiableMap(pair -> pair[0].strip(), pair -> pair[1].strip()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
