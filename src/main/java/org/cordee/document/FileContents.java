package org.cordee.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores the bytes of files, each content once. They are in the database: they commit or roll back with the row that
 * needs them, every node sees them, and one backup includes both. Uses SQL because the bytes pass through chunk by chunk
 * without staying in memory, and because the content's key decides which of two transactions stores it.
 */
@Component
class FileContents {

    static final int CHUNK = 1024 * 1024;

    private final JdbcClient jdbc;

    FileContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Stores a content. Two transactions that store the same content at once meet at its key: the second waits and
     * finds it stored.
     */
    void store(Path file, String sha256, Instant now) throws IOException {
        int created = jdbc.sql("INSERT IGNORE INTO document_content (sha256, size, stored_at) VALUES (?, ?, ?)")
                .params(sha256, Files.size(file), Timestamp.from(now))
                .update();
        if (created == 0) {
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] chunk = in.readNBytes(CHUNK);
            for (int position = 0; chunk.length > 0; position++) {
                jdbc.sql("INSERT INTO document_chunk (sha256, position, bytes) VALUES (?, ?, ?)")
                        .params(sha256, position, chunk)
                        .update();
                chunk = in.readNBytes(CHUNK);
            }
        }
    }

    /** Lets no other transaction store or use a content until this one ends. */
    void lock(String sha256) {
        jdbc.sql("SELECT sha256 FROM document_content WHERE sha256 = ? FOR UPDATE")
                .param(sha256)
                .query(String.class)
                .optional();
    }

    /** Deletes a content that no document has any more; the caller has locked it. */
    void deleteUnused(String sha256) {
        for (String table : List.of("document_chunk", "document_content")) {
            jdbc.sql("DELETE FROM " + table + " WHERE sha256 = :sha256"
                            + " AND NOT EXISTS (SELECT 1 FROM document d WHERE d.sha256 = :sha256)")
                    .param("sha256", sha256)
                    .update();
        }
    }

    /** @throws DamagedContent when the stored bytes have changed; no byte is returned then */
    InputStream open(String sha256, long size) {
        InputStream first = read(sha256, size);
        try (first) {
            String found = HexFormat.of().formatHex(digest(first));
            if (!found.equals(sha256)) {
                throw new DamagedContent(sha256);
            }
        } catch (IOException | NoSuchElementException unreadable) {
            throw new DamagedContent(sha256);
        }
        return read(sha256, size);
    }

    private static byte[] digest(InputStream in) throws IOException {
        MessageDigest digest = TemporaryFile.sha256();
        byte[] buffer = new byte[64 * 1024];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return digest.digest();
    }

    private InputStream read(String sha256, long size) {
        int chunks = Math.toIntExact((size + CHUNK - 1) / CHUNK);
        return new SequenceInputStream(new Enumeration<>() {
            private int next;

            @Override
            public boolean hasMoreElements() {
                return next < chunks;
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(chunk(sha256, next++));
            }
        });
    }

    private byte[] chunk(String sha256, int position) {
        return jdbc.sql("SELECT bytes FROM document_chunk WHERE sha256 = ? AND position = ?")
                .params(sha256, position)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new DamagedContent(sha256));
    }
}
