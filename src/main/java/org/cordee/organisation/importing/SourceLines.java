package org.cordee.organisation.importing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.cordee.organisation.SizeFigures;
import org.cordee.organisation.Statement;
import org.cordee.organisation.importing.ImportReport.Remark;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file in their order, read one by one: the job keeps no more of them than a batch. A line with an error
 * is a line too. The same file with the same columns gives the same lines, so that an import can go on after a stop.
 */
interface SourceLines extends Iterator<SourceLines.Line>, Closeable {

    /** Returns the charset by which the file is read, for the report. */
    String charset();

    /** Returns the titles of the columns as written, for the file of refused lines. */
    List<String> header();

    /** Returns how much of the file was read, from 0 to 1. */
    double progress();

    /**
     * One line.
     *
     * @param number the header is line 1
     * @param siret the number as written, at most 20 characters, for the report
     * @param name the name as written, at most 200 characters, for the report; empty for a hidden unit
     * @param cells the cells as written, for the file of refused lines
     * @param facts null for a line with an error
     * @param errors why the line is refused; none for an accepted line
     * @param repairs what was put right on the line
     */
    record Line(
            int number,
            String siret,
            String name,
            List<String> cells,
            @Nullable SourceFacts facts,
            Declared declared,
            List<Remark> errors,
            List<Remark> repairs) {

        boolean isAccepted() {
            return facts != null && errors.isEmpty();
        }
    }

    /** The facts that only the product's own format has. */
    record Declared(SizeFigures figures, Statement statement) {

        static final Declared NOTHING = new Declared(SizeFigures.UNKNOWN, Statement.NOTHING);
    }

    /** A file that can be read from its beginning several times. */
    interface Source {

        String name();

        /** Returns the number of bytes. */
        long size() throws IOException;

        InputStream open() throws IOException;
    }

    /** Reads files of the layouts it knows. */
    interface Reader {

        /**
         * Recognises a file by its first lines.
         *
         * @param chosen what the user chose for some titles, by title; empty at first
         * @throws org.cordee.shared.RuleViolation when the file cannot be read or lacks what every line needs
         */
        FileLayout recognise(Source file, Map<String, String> chosen) throws IOException;

        /** Opens the lines; refuses the file as {@link #recognise} does. */
        SourceLines open(Source file, Map<String, String> chosen) throws IOException;
    }
}
