package org.cordee.agreement;

import java.time.Instant;
import java.util.UUID;
import org.cordee.document.StoredDocument;

/** A document that shows why a member failed, as it was added. */
public record DropoutDocument(
        UUID documentId, String name, String mediaType, long size, String sha256, Instant addedAt) {

    static DropoutDocument of(Dropout.AddedDocument added, StoredDocument document) {
        return new DropoutDocument(
                document.id(),
                document.name(),
                document.mediaType(),
                document.size(),
                document.sha256(),
                added.addedAt());
    }
}
