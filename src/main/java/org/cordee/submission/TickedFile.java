package org.cordee.submission;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.AssignedKey;

/**
 * A file of a package that the lead ticked while it sent the files to the buyer's platform. It is the lead's own note and
 * proves no deposit.
 */
@Entity
@Table(name = "ticked_file")
@SuppressWarnings("NullAway.Init")
class TickedFile extends AssignedKey<TickedFile.Key> {

    /** Identifies a ticked file by the package and the file's name in it. */
    @Embeddable
    record Key(UUID packageId, String name) implements Serializable {}

    @EmbeddedId
    private Key key;

    private Instant tickedAt;

    protected TickedFile() {}

    TickedFile(BuiltPackage built, String name, Instant at) {
        key = new Key(built.id(), name);
        tickedAt = at;
    }

    Instant tickedAt() {
        return tickedAt;
    }

    @Override
    public Key getId() {
        return key;
    }
}
