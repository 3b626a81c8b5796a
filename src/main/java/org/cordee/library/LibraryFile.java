package org.cordee.library;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cordee.document.StoredDocument;
import org.cordee.shared.AssignedKey;

/** A file of an entry. Its bytes are in the document store under the file's own id. */
@Entity
@Table(name = "library_file")
@SuppressWarnings("NullAway.Init")
class LibraryFile extends AssignedKey<UUID> {

    @Id
    private UUID documentId;

    private UUID entryId;

    @Enumerated(EnumType.STRING)
    private LibraryFileKind kind;

    private String name;
    private long size;
    private Instant addedAt;

    protected LibraryFile() {}

    LibraryFile(UUID entryId, LibraryFileKind kind, StoredDocument stored, Instant now) {
        this.documentId = stored.id();
        this.entryId = entryId;
        this.kind = kind;
        this.name = stored.name();
        this.size = stored.size();
        this.addedAt = now;
    }

    UUID documentId() {
        return documentId;
    }

    LibraryFileKind kind() {
        return kind;
    }

    LibraryEntryView.LibraryFileLine line() {
        return new LibraryEntryView.LibraryFileLine(documentId, kind, name, size, addedAt);
    }

    @Override
    public UUID getId() {
        return documentId;
    }
}
