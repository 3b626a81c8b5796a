package org.cordee.document;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Stores the names, types and hashes of files. */
interface StoredDocuments extends Repository<StoredDocument, UUID> {

    /** Inserts at once, because rows that refer to the document may follow by SQL in the same transaction. */
    StoredDocument saveAndFlush(StoredDocument document);

    Optional<StoredDocument> findById(UUID id);
}
