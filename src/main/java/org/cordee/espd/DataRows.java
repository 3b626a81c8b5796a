package org.cordee.espd;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads a table of this room from the product's own resources. */
final class DataRows {

    private DataRows() {}

    /** Returns the rows below the line with the names of the columns; lines with {@code #} are remarks. */
    static List<List<String>> of(String file) {
        try (InputStream in = Objects.requireNonNull(DataRows.class.getResourceAsStream("/espd/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
