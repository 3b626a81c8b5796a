package org.cordee.organisation.importing;

import java.util.List;
import org.cordee.organisation.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * The layout of a file, shown before it is imported.
 *
 * @param format the name of the published format that the file has; null when its columns were recognised one by one
 * @param sourceKind the kind of source that publishes such files, proposed to the user
 * @param fixed whether the columns of the format stay as they are, because its publisher defines them
 * @param charset the charset by which the file is read, or XLSX
 * @param columns the columns in the order of the file; of a fixed format only those that are read
 * @param all the number of columns of the file
 * @param targets the fields that a column may become, by their names in the texts of the report
 */
public record FileLayout(
        @Nullable String format,
        SourceKind sourceKind,
        boolean fixed,
        String charset,
        List<Column> columns,
        int all,
        List<String> targets) {

    /** The field of a column that is not imported. */
    public static final String IGNORED = "";

    /**
     * One column.
     *
     * @param title the title as written
     * @param example the first value that is not empty; empty when there is none, or when it is about a person
     * @param target the field that it becomes; empty when it is not imported
     * @param reason the end of the message key that explains the certainty; null when it needs no word
     */
    public record Column(
            String title,
            String example,
            String target,
            Certainty certainty,
            @Nullable String reason) {}

    /** Tells how sure the reader is of a column. */
    public enum Certainty {
        /** The title is known, and the content agrees. */
        SURE,
        /** The title has two meanings, the content differs from it, or the user chose the field. */
        CHECK,
        /** The column is not imported: nothing in it is known, or another column has the same fact. */
        IGNORED,
        /** The column is not imported, because it is about a person. */
        REFUSED
    }

    /** Returns the number of columns that are imported. */
    public long recognised() {
        return columns.stream()
                .filter(column -> !column.target().equals(IGNORED))
                .count();
    }
}
