package org.cordee.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cordee.document.ScreenPhotograph;
import org.cordee.shared.AssignedKey;
import org.jspecify.annotations.Nullable;

/**
 * A photograph on the page of an organisation, which stated that it may publish it: there is no other. Its bytes are in
 * the document store under the photograph's own id.
 */
@Entity
@Table(name = "organisation_photo")
@SuppressWarnings("NullAway.Init")
class PagePhoto extends AssignedKey<UUID> {

    @Id
    @Column(name = "document_id")
    private UUID documentId;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column
    private String description;

    @Column
    private int width;

    @Column
    private int height;

    /** When it was added, and the right to publish it was stated. */
    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "added_by")
    private @Nullable UUID addedBy;

    protected PagePhoto() {}

    PagePhoto(
            UUID documentId,
            UUID organisationId,
            String description,
            ScreenPhotograph photograph,
            Instant addedAt,
            @Nullable UUID addedBy) {
        this.documentId = documentId;
        this.organisationId = organisationId;
        this.description = description;
        this.width = photograph.width();
        this.height = photograph.height();
        this.addedAt = addedAt;
        this.addedBy = addedBy;
    }

    @Override
    public UUID getId() {
        return documentId;
    }

    Presentation.PagePhotoLine line() {
        return new Presentation.PagePhotoLine(documentId, description, width, height, addedAt);
    }
}
