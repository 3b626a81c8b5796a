package org.cordee.library;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.AssignedKey;
import org.jspecify.annotations.Nullable;

/**
 * The source of words of a section: an entry that was put into it. It holds ids only, so that it stays when the entry
 * is deleted.
 */
@Entity
@Table(name = "library_use")
@SuppressWarnings("NullAway.Init")
class LibraryUse extends AssignedKey<LibraryUse.Key> {

    /** Identifies the use by its section and its entry. */
    @Embeddable
    record Key(UUID sectionId, UUID entryId) implements Serializable {}

    @EmbeddedId
    private Key key;

    private UUID organisationId;
    private UUID consortiumId;
    private int entryRevision;
    private int draftNumber;
    private Instant insertedAt;
    private @Nullable UUID insertedBy;

    protected LibraryUse() {}

    LibraryUse(UUID sectionId, UUID consortiumId, UUID entryId, UUID organisationId) {
        this.key = new Key(sectionId, entryId);
        this.consortiumId = consortiumId;
        this.organisationId = organisationId;
    }

    /** Records the last insertion: which revision of the entry, in which draft of the section. */
    void record(Actor actor, int revision, int draft, Instant now) {
        entryRevision = revision;
        draftNumber = draft;
        insertedAt = now;
        insertedBy = actor.personId();
    }

    UUID sectionId() {
        return key.sectionId();
    }

    UUID consortiumId() {
        return consortiumId;
    }

    UUID entryId() {
        return key.entryId();
    }

    int entryRevision() {
        return entryRevision;
    }

    int draftNumber() {
        return draftNumber;
    }

    Instant insertedAt() {
        return insertedAt;
    }

    @Override
    public Key getId() {
        return key;
    }
}
