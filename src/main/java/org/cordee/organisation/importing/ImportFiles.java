package org.cordee.organisation.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps uploaded files in the database until their import has ended, in parts, so that every node can read them and
 * none holds a whole one in memory. Uses SQL because a part is written and read as it is.
 */
@Component
class ImportFiles {

    private static final int PART = 1024 * 1024;

    private final JdbcTemplate jdbc;

    ImportFiles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The size in bytes and the SHA-256 of a file. */
    record Digest(long size, String sha256) {}

    /**
     * Stores a file.
     *
     * @param largest the greatest number of bytes
     * @throws RuleViolation when the file is larger
     */
    Digest keep(UUID importId, InputStream file, long largest) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        int part = 0;
        for (byte[] bytes = file.readNBytes(PART); bytes.length > 0; bytes = file.readNBytes(PART)) {
            size += bytes.length;
            if (size > largest) {
                throw RuleViolation.of("file", "organisation.import.too-large", largest / 1_000_000);
            }
            digest.update(bytes);
            jdbc.update(
                    "INSERT INTO directory_import_file (import_id, part, content) VALUES (?, ?, ?)",
                    importId.toString(),
                    part++,
                    bytes);
        }
        return new Digest(size, HexFormat.of().formatHex(digest.digest()));
    }

    static Digest digest(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[PART];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return new Digest(Files.size(file), HexFormat.of().formatHex(digest.digest()));
    }

    /** Returns the file of an import, where it lies. */
    SourceLines.Source source(UUID importId, String name, @Nullable String place) {
        return place == null ? new Uploaded(importId, name) : new InPlace(Path.of(place), name);
    }

    private record InPlace(Path path, String name) implements SourceLines.Source {

        @Override
        public long size() throws IOException {
            return Files.size(path);
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    /** An uploaded file, read part by part. */
    private final class Uploaded implements SourceLines.Source {

        private final UUID importId;
        private final String name;

        Uploaded(UUID importId, String name) {
            this.importId = importId;
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public long size() {
            Long size = jdbc.queryForObject(
                    "SELECT COALESCE(SUM(LENGTH(content)), 0) FROM directory_import_file WHERE import_id = ?",
                    Long.class,
                    importId.toString());
            return size == null ? 0 : size;
        }

        @Override
        public InputStream open() {
            return new SequenceInputStream(new Parts());
        }

        private byte @Nullable [] part(int number) {
            List<byte[]> found = jdbc.query(
                    "SELECT content FROM directory_import_file WHERE import_id = ? AND part = ?",
                    (row, at) -> row.getBytes(1),
                    importId.toString(),
                    number);
            return found.isEmpty() ? null : found.get(0);
        }

        /** Reads one part after the other, each when it is needed. */
        private final class Parts implements Enumeration<InputStream> {

            private int next;
            private byte @Nullable [] ahead = part(0);

            @Override
            public boolean hasMoreElements() {
                return ahead != null;
            }

            @Override
            public InputStream nextElement() {
                byte[] now = ahead;
                if (now == null) {
                    throw new NoSuchElementException("the file has no further part");
                }
                ahead = part(++next);
                return new ByteArrayInputStream(now);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
