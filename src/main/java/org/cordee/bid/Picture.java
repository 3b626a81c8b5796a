package org.cordee.bid;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cordee.document.DrawnPicture;
import org.cordee.shared.AssignedKey;
import org.jspecify.annotations.Nullable;

/** A picture that a section may show. Its bytes are in the document store under the picture's own id. */
@Entity
@Table(name = "bid_picture")
@SuppressWarnings("NullAway.Init")
class Picture extends AssignedKey<UUID> {

    @Id
    private UUID documentId;

    private UUID sectionId;
    private UUID consortiumId;
    private int width;
    private int height;
    private Instant addedAt;
    private @Nullable UUID addedBy;

    protected Picture() {}

    Picture(Section section, UUID documentId, DrawnPicture drawn, Instant at, @Nullable UUID by) {
        this.documentId = documentId;
        sectionId = section.id();
        consortiumId = section.consortiumId();
        width = drawn.width();
        height = drawn.height();
        addedAt = at;
        addedBy = by;
    }

    @Override
    public UUID getId() {
        return documentId;
    }
}
