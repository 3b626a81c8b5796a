package org.cordee.submission;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.AssignedKey;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;

/** A proof of consistency: the document with what was read, and when. That of a freeze is kept with it. */
@Entity
@Table(name = "consistency_proof")
@SuppressWarnings("NullAway.Init")
class StoredProof extends AssignedKey<UUID> {

    @Id
    private UUID id;

    private UUID consortiumId;
    private @Nullable Integer attempt;
    private UUID documentId;
    private Instant madeAt;
    private @Nullable UUID madeBy;

    protected StoredProof() {}

    /** @param attempt the number of the freeze; null for a reading before it */
    StoredProof(UUID consortiumId, @Nullable Integer attempt, UUID documentId, Instant madeAt, @Nullable UUID madeBy) {
        id = Ids.next();
        this.consortiumId = consortiumId;
        this.attempt = attempt;
        this.documentId = documentId;
        this.madeAt = madeAt;
        this.madeBy = madeBy;
    }

    @Nullable
    Integer attempt() {
        return attempt;
    }

    UUID documentId() {
        return documentId;
    }

    Instant madeAt() {
        return madeAt;
    }

    @Override
    public UUID getId() {
        return id;
    }
}
