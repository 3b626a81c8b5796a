package org.cordee.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.cordee.document.StoredDocument;

/**
 * A ZIP exactly as the lead loaded it, and how much it contains.
 *
 * @param size the size of the ZIP in bytes
 * @param filesSize the size of its files in bytes
 */
@Embeddable
record ReceivedArchive(
        @Column(name = "archive_document_id") UUID documentId,
        @Column(name = "archive_name") String name,
        @Column(name = "archive_size") long size,
        @Column(name = "archive_sha256") String sha256,
        int files,
        long filesSize) {

    static ReceivedArchive of(StoredDocument stored, UnpackedArchive unpacked) {
        return new ReceivedArchive(
                stored.id(),
                stored.name(),
                stored.size(),
                stored.sha256(),
                unpacked.files().size(),
                unpacked.size());
    }
}
