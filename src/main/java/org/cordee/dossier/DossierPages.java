package org.cordee.dossier;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.cordee.document.text.TextPage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Stores the words of contents, page by page. Uses SQL because two versions may queue the same content at once, and
 * because a page is read without the others.
 */
@Component
class DossierPages {

    private static final int BATCH = 50;

    private final JdbcTemplate jdbc;

    DossierPages(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Queues the reading of contents that were never read; the ids are those of documents with these contents. */
    void queue(List<DossierFile> files, Instant now) {
        jdbc.batchUpdate(
                "INSERT IGNORE INTO dossier_text (sha256, version, document_id, state, attempts, pages, pages_read,"
                        + " external_links, queued_at) VALUES (?, 0, ?, 'QUEUED', 0, 0, 0, 0, ?)",
                files,
                BATCH,
                (row, file) -> {
                    row.setString(1, file.sha256());
                    row.setString(2, file.documentId().toString());
                    row.setTimestamp(3, Timestamp.from(now));
                });
    }

    /** Replaces the pages of a content. */
    void store(String sha256, List<TextPage> pages) {
        jdbc.update("DELETE FROM dossier_page WHERE sha256 = ?", sha256);
        jdbc.batchUpdate(
                "INSERT INTO dossier_page (sha256, number, name, content) VALUES (?, ?, ?, ?)",
                pages,
                BATCH,
                (row, page) -> {
                    row.setString(1, sha256);
                    row.setInt(2, page.number());
                    row.setString(3, page.name());
                    row.setString(4, page.text());
                });
    }

    /** Returns some pages of a content, from the given number on. */
    List<TextPage> read(String sha256, int from, int most) {
        return jdbc.query(
                "SELECT number, name, content FROM dossier_page WHERE sha256 = ? AND number >= ? ORDER BY number LIMIT ?",
                (row, at) -> new TextPage(row.getInt("number"), row.getString("name"), row.getString("content")),
                sha256,
                from,
                most);
    }
}
