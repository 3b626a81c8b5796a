package org.cordee.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.AssignedKey;
import org.cordee.shared.Ids;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/** An uploaded or generated file: its sanitised name, its detected type, its hash and size. It is never changed. */
@Entity
@Immutable
@Table(name = "document")
@SuppressWarnings("NullAway.Init")
public class StoredDocument extends AssignedKey<UUID> {

    @Id
    private UUID id;

    private UUID consortiumId;
    private String name;
    private String mediaType;

    @Enumerated(EnumType.ORDINAL)
    private ConfidentialityLevel level;

    private String sha256;

    /** In bytes. The content states it, because several documents may share one content. */
    @Formula("(select c.size from document_content c where c.sha256 = sha256)")
    private long size;

    private Instant storedAt;

    protected StoredDocument() {}

    StoredDocument(
            UUID consortiumId,
            FileName name,
            String mediaType,
            ConfidentialityLevel level,
            String sha256,
            long size,
            Instant now) {
        id = Ids.next();
        this.consortiumId = consortiumId;
        this.name = name.value();
        this.mediaType = mediaType;
        this.level = level;
        this.sha256 = sha256;
        this.size = size;
        storedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID consortiumId() {
        return consortiumId;
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    public ConfidentialityLevel level() {
        return level;
    }

    public String sha256() {
        return sha256;
    }

    public long size() {
        return size;
    }

    @Override
    public UUID getId() {
        return id;
    }
}
