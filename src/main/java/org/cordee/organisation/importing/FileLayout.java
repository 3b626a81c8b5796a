package org.cordee.organisation.importing;

import java.util.List;

/**
 * The layout of a file, shown before it is imported.
 *
 * @param charset the charset by which the file is read
 * @param columns the columns in the order of the file
 * @param targets the fields that a column may become, by their names in the texts of the report
 */
public record FileLayout(String charset, List<Column> columns, List<String> targets) {

    /** The field of a column that is not imported. */
    public static final String IGNORED = "";

    /**
     * One column.
     *
     * @param title the title as written
     * @param example the first value that is not empty; empty when there is none
     * @param target the field that it becomes; empty when it is not imported
     */
    public record Column(String title, String example, String target, Certainty certainty) {}

    /** Tells how sure the reader is of a column. */
    public enum Certainty {
        /** The title is known. */
        SURE,
        /** The title has two meanings, or the user chose the field. */
        CHECK,
        /** The column is not imported. */
        IGNORED
    }

    /** Returns the number of columns that are imported. */
    public long recognised() {
        return columns.stream()
                .filter(column -> !column.target().equals(IGNORED))
                .count();
    }
}
