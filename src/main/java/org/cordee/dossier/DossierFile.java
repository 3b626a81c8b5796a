package org.cordee.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cordee.document.StoredDocument;
import org.cordee.shared.AssignedKey;
import org.cordee.shared.Ids;

/** One file of one version. A file that stays the same in the next version has a row for each, and one content. */
@Entity
@Table(name = "dossier_file")
@SuppressWarnings("NullAway.Init")
class DossierFile extends AssignedKey<UUID> {

    @Id
    private UUID id;

    private UUID versionId;
    private int position;
    private String path;
    private String originalName;
    private long size;
    private String sha256;
    private String mediaType;

    @Enumerated(EnumType.STRING)
    private FileKind kind;

    private UUID documentId;

    protected DossierFile() {}

    DossierFile(UUID versionId, int position, EntryName name, StoredDocument stored) {
        this.id = Ids.next();
        this.versionId = versionId;
        this.position = position;
        this.path = name.path();
        this.originalName = name.original();
        this.size = stored.size();
        this.sha256 = stored.sha256();
        this.mediaType = stored.mediaType();
        this.kind = FileKind.of(name.path());
        this.documentId = stored.id();
    }

    @Override
    public UUID getId() {
        return id;
    }

    UUID versionId() {
        return versionId;
    }

    String path() {
        return path;
    }

    /** Returns the name without its folders. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    String originalName() {
        return originalName;
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    String mediaType() {
        return mediaType;
    }

    FileKind kind() {
        return kind;
    }

    UUID documentId() {
        return documentId;
    }
}
