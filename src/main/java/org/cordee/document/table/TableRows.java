package org.cordee.document.table;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The lines of one table, from the first to the last; the memory used does not grow with their number. */
interface TableRows extends Closeable {

    /**
     * Returns the next line, empty lines included, or null after the last one.
     *
     * @throws org.cordee.shared.RuleViolation when the file cannot be read from here on
     */
    @Nullable
    TableLine next() throws IOException;

    /** Returns how much of the table was read, from 0 to 1. */
    double progress();

    /** Returns the name of the charset as far as the text was read; XLSX for a workbook. */
    String charset();
}
