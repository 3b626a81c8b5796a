package org.cordee.organisation.importing;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.cordee.document.table.TableFile;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file in their order, read one by one: the job keeps no more of them than a batch. A line with an error
 * and a line that was not chosen are lines too. The same file with the same columns gives the same lines, so that an
 * import can go on after a stop.
 */
interface SourceLines extends Closeable {

    /** Returns the next line, or null after the last one. */
    @Nullable
    ReadLine next() throws IOException;

    /** Returns the name of the charset as far as the text was read, or XLSX, for the report. */
    String charset();

    /** Returns the titles of the columns as written, for the file of refused lines. */
    List<String> header();

    /** Returns how much of the file was read, from 0 to 1. */
    double progress();

    /** A file with the name that it had. */
    interface Source extends TableFile.Source {

        String name();
    }

    /** Reads files of the formats it knows. */
    interface Reader {

        /**
         * Recognises a file by its first lines.
         *
         * @param chosen what the user chose for some titles, by title; empty at first
         * @throws org.cordee.shared.RuleViolation when the file cannot be read
         */
        FileLayout recognise(Source file, Map<String, String> chosen) throws IOException;

        /**
         * Opens the lines.
         *
         * @throws org.cordee.shared.RuleViolation when the file cannot be read, lacks what every line needs, or cannot
         * answer what the choice asks
         */
        SourceLines open(Source file, Map<String, String> chosen, RowChoice choice) throws IOException;
    }
}
