package org.cordee.booklet;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.booklet.ReadingBooklets.BookletView;
import org.cordee.document.ConfidentialityLevel;
import org.cordee.document.Documents;
import org.cordee.document.StoredDocument;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the last printed file of each version of a booklet, as long as a new print would show the same. An older file is
 * deleted, because it shows what may no longer be shown. Uses SQL because nobody but the printer reads these rows.
 */
@Component
class KeptPrints {

    private final JdbcClient jdbc;
    private final Documents documents;
    private final BusinessClock clock;

    KeptPrints(JdbcClient jdbc, Documents documents, BusinessClock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.clock = clock;
    }

    /** Returns the file that shows what the version shows today; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<byte[]> find(BookletView view) {
        return jdbc.sql("SELECT document_id FROM booklet_print"
                        + " WHERE theme_code = ? AND edition = ? AND number = ? AND fingerprint = ?")
                .params(view.theme().code(), view.edition(), view.version(), view.fingerprint())
                .query(UUID.class)
                .optional()
                .map(documents::bytes);
    }

    /** Keeps a file in the place of the one that was printed before. */
    @Transactional
    public void keep(BookletView view, byte[] file) {
        List<UUID> before = jdbc.sql(
                        "SELECT document_id FROM booklet_print WHERE theme_code = ? AND edition = ? AND number = ? FOR UPDATE")
                .params(view.theme().code(), view.edition(), view.version())
                .query(UUID.class)
                .list();
        StoredDocument stored = documents.storeOwn(
                file,
                PrintingBooklet.name(view),
                "application/pdf",
                ConfidentialityLevel.TEASER,
                EventHeader.NO_CONSORTIUM);
        jdbc.sql("REPLACE INTO booklet_print (theme_code, edition, number, fingerprint, document_id, printed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        view.theme().code(),
                        view.edition(),
                        view.version(),
                        view.fingerprint(),
                        stored.id(),
                        Timestamp.from(clock.now()))
                .update();
        before.forEach(documents::discardOwn);
    }

    /** Deletes the files of the booklets of some calls. */
    @Transactional
    public void forget(Collection<UUID> calls) {
        if (calls.isEmpty()) {
            return;
        }
        List<UUID> printed = jdbc.sql("SELECT p.document_id FROM booklet_print p JOIN booklet_call c"
                        + " ON c.theme_code = p.theme_code AND c.edition = p.edition WHERE c.id IN (:calls)")
                .param("calls", calls)
                .query(UUID.class)
                .list();
        if (!printed.isEmpty()) {
            jdbc.sql("DELETE FROM booklet_print WHERE document_id IN (:printed)")
                    .param("printed", printed)
                    .update();
            printed.forEach(documents::discardOwn);
        }
    }
}
