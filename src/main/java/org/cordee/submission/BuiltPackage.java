package org.cordee.submission;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.AssignedKey;
import org.cordee.shared.Ids;

/** A built package: the document with its bytes and the hash of its manifest. It is never changed. */
@Entity
@Table(name = "bid_package")
@SuppressWarnings("NullAway.Init")
class BuiltPackage extends AssignedKey<UUID> {

    @Id
    private UUID id;

    private UUID consortiumId;
    private int attempt;
    private UUID documentId;
    private String manifestSha256;
    private Instant builtAt;

    protected BuiltPackage() {}

    /**
     * Creates a package.
     *
     * @param attempt the number of the freeze from which it was built
     */
    BuiltPackage(UUID consortiumId, int attempt, UUID documentId, String manifestSha256, Instant builtAt) {
        id = Ids.next();
        this.consortiumId = consortiumId;
        this.attempt = attempt;
        this.documentId = documentId;
        this.manifestSha256 = manifestSha256;
        this.builtAt = builtAt;
    }

    UUID id() {
        return id;
    }

    UUID consortiumId() {
        return consortiumId;
    }

    UUID documentId() {
        return documentId;
    }

    String manifestSha256() {
        return manifestSha256;
    }

    Instant builtAt() {
        return builtAt;
    }

    @Override
    public UUID getId() {
        return id;
    }
}
