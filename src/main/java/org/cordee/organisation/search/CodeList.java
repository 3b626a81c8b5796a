package org.cordee.organisation.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads a code list of the product: cells separated by tabs below one line of headings. */
final class CodeList {

    private CodeList() {}

    static List<String[]> lines(String name) {
        try (InputStream file =
                        Objects.requireNonNull(CodeList.class.getResourceAsStream("/codelists/" + name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split("\t", -1)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
