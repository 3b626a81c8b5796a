package org.cordee.nomenclature;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Reads the files of {@code codelists}: lines with {@code #} that name source, licence and date, one line with the
 * names of the columns, then one code a line, with tabs between the cells.
 */
public final class CodeFile {

    private CodeFile() {}

    /**
     * Returns the cells of each code, read anew at each call.
     *
     * @param name the name of the file, for example {@code department.tsv}
     */
    public static List<String[]> rows(String name) {
        try (InputStream file = Objects.requireNonNull(CodeFile.class.getResourceAsStream("/codelists/" + name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
