package org.cordee.platform;

import java.util.ArrayList;
import java.util.List;

/** The archive's list of its own files, written last. A file that is not listed or does not match was tampered with. */
public record BackupManifest(int format, String madeAt, List<String> schemas, List<BackupFile> entries) {

    static final String NAME = "contents.json";
    static final int FORMAT = 1;

    /**
     * One file of the archive.
     *
     * @param rows the number of rows of a table; −1 for a file that is not a table
     */
    public record BackupFile(String name, long size, String sha256, long rows) {}

    public BackupManifest {
        schemas = List.copyOf(schemas);
        entries = List.copyOf(entries);
    }

    public long rows() {
        return entries.stream()
                .mapToLong(BackupFile::rows)
                .filter(rows -> rows > 0)
                .sum();
    }

    static final class Builder {

        private final List<BackupFile> entries = new ArrayList<>();

        void add(BackupFile entry) {
            entries.add(entry);
        }

        BackupManifest build(String madeAt, List<String> schemas) {
            return new BackupManifest(FORMAT, madeAt, schemas, entries);
        }
    }
}
