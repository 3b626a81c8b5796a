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

/**
 * The sentences of the API description about schemas and their fields. {@code fields.txt} has those about a field of
 * one schema ({@code Schema.field}) and about fields of one name; {@code javadoc.txt} repeats the Javadoc of the
 * records, and a test compares both.
 */
final class FieldTexts {

    private static final Map<String, String> BY_HAND = read("fields.txt");
    private static final Map<String, String> JAVADOC = read("javadoc.txt");
    private static final String PAGE = "PagedModel";

    private FieldTexts() {}

    /** Returns the sentence about a schema; null when there is none. */
    static @Nullable String of(String schema) {
        String name = schema.startsWith(PAGE) ? PAGE : schema;
        String own = BY_HAND.get(name);
        return own == null ? JAVADOC.get(name) : own;
    }

    /** Returns the sentence about a field: its own, else its Javadoc, else that of all fields with this name. */
    static @Nullable String of(String schema, String field) {
        String key = (schema.startsWith(PAGE) ? PAGE : schema) + '.' + field;
        String own = BY_HAND.get(key);
        String documented = own == null ? JAVADOC.get(key) : own;
        return documented == null ? BY_HAND.get(field) : documented;
    }

    static Map<String, String> read(String file) {
        try (InputStream stream = Objects.requireNonNull(FieldTexts.class.getResourceAsStream(file), file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" = ", 2))
                    .collect(Collectors.toUnmodifiableMap(pair -> pair[0].strip(), pair -> pair[1].strip()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
