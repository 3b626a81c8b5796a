package org.cordee.database.backup;

import java.util.ArrayList;
import java.util.List;

/** The archive's list of its own files, written last. A file that is not listed or does not match was tampered with. */
public record Contents(int format, String madeAt, List<String> schemas, List<Entry> entries) {

    static final String NAME = "contents.json";
    static final int FORMAT = 1;

    /**
     * One file of the archive.
     *
     * @param rows the number of rows of a table; −1 for a file that is not a table
     */
    public record Entry(String name, long size, String sha256, long rows) {}

    public Contents {
        schemas = List.copyOf(schemas);
        entries = List.copyOf(entries);
    }

    public long rows() {
        return entries.stream().mapToLong(Entry::rows).filter(rows -> rows > 0).sum();
    }

    static final class Builder {

        private final List<Entry> entries = new ArrayList<>();

        void add(Entry entry) {
            entries.add(entry);
        }

        Contents build(String madeAt, List<String> schemas) {
            return new Contents(FORMAT, madeAt, schemas, entries);
        }
    }
}
