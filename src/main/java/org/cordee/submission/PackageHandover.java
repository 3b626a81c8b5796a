package org.cordee.submission;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.AssignedKey;

/** The first download of a package by one person of the lead. It is never changed. */
@Entity
@Table(name = "package_handover")
@SuppressWarnings("NullAway.Init")
class PackageHandover extends AssignedKey<PackageHandover.Key> {

    /** Identifies a handover by the package and the person. */
    @Embeddable
    record Key(UUID packageId, UUID personId) implements Serializable {}

    @EmbeddedId
    private Key key;

    private UUID consortiumId;
    private Instant handedAt;

    protected PackageHandover() {}

    PackageHandover(BuiltPackage built, UUID personId, Instant at) {
        key = new Key(built.id(), personId);
        consortiumId = built.consortiumId();
        handedAt = at;
    }

    UUID personId() {
        return key.personId();
    }

    Instant handedAt() {
        return handedAt;
    }

    @Override
    public Key getId() {
        return key;
    }
}
