package org.cordee.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cordee.document.StoredDocument;
import org.cordee.shared.AssignedKey;

/** The buyer's ESPD request, which the lead of a consortium brought; a consortium has one at most. */
@Entity
@Table(name = "espd_request")
class EspdRequestFile extends AssignedKey<UUID> {

    @Id
    private UUID consortiumId;

    private UUID documentId;

    private String name;

    private Instant uploadedAt;

    @SuppressWarnings("NullAway.Init")
    protected EspdRequestFile() {}

    EspdRequestFile(StoredDocument document, Instant now) {
        consortiumId = document.consortiumId();
        documentId = document.id();
        name = document.name();
        uploadedAt = now;
    }

    UUID documentId() {
        return documentId;
    }

    String name() {
        return name;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    @Override
    public UUID getId() {
        return consortiumId;
    }
}
