package org.cordee.agreement;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.document.Documents;
import org.cordee.document.StoredDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores the documents that show why a member failed. A caller that adds one holds the lock of the consortium. */
@Component
class DropoutDocuments {

    private final JdbcClient jdbc;
    private final Documents documents;

    DropoutDocuments(JdbcClient jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    void add(UUID consortiumId, Dropout dropout, StoredDocument document, Instant at, @Nullable UUID by) {
        jdbc.sql("INSERT INTO dropout_document (document_id, consortium_id, organisation_id, dropped_at, added_at,"
                        + " added_by) VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        document.id(),
                        consortiumId,
                        dropout.organisationId(),
                        Timestamp.from(dropout.at()),
                        Timestamp.from(at))
                .param(by)
                .update();
    }

    /** Returns the documents of this failure in the order in which they were added. */
    List<DropoutDocument> of(UUID consortiumId, Dropout dropout) {
        return jdbc.sql("SELECT document_id, added_at FROM dropout_document WHERE consortium_id = ?"
                        + " AND organisation_id = ? AND dropped_at = ? ORDER BY added_at, document_id")
                .params(consortiumId, dropout.organisationId(), Timestamp.from(dropout.at()))
                .query((row, number) -> document(
                        row.getObject("document_id", UUID.class),
                        row.getTimestamp("added_at").toInstant()))
                .list();
    }

    private DropoutDocument document(UUID id, Instant addedAt) {
        StoredDocument found = documents.find(id);
        return new DropoutDocument(id, found.name(), found.mediaType(), found.size(), found.sha256(), addedAt);
    }
}
