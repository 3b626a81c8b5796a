package org.cordee.booklet;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.AssignedKey;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A version of a booklet as it became public. It is never changed and never removed. */
@Entity
@Table(name = "booklet_version")
@SuppressWarnings("NullAway.Init")
class BookletVersion extends AssignedKey<BookletVersion.Key> {

    /** Identifies a version by the call of its booklet and its number, from 1. */
    @Embeddable
    record Key(@Column(name = "call_id") UUID callId, int number) implements Serializable {}

    /**
     * One entry of a version.
     *
     * @param revision the text of the entry that the version shows
     */
    @Embeddable
    record VersionLine(@Column(name = "entry_id") UUID entryId, int revision) {}

    @EmbeddedId
    private Key key;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Embedded
    private CallTerms terms;

    /** The entry whose withdrawal made this version; null for every other version. */
    @Column(name = "withdrawn_entry_id")
    private @Nullable UUID withdrawnEntryId;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(
            name = "booklet_version_entry",
            joinColumns = {
                @JoinColumn(name = "call_id", referencedColumnName = "call_id"),
                @JoinColumn(name = "number", referencedColumnName = "number")
            })
    @OrderColumn(name = "position")
    private List<VersionLine> lines = new ArrayList<>();

    protected BookletVersion() {}

    /**
     * @param terms the words of this version; those of the call may be meant for a later one
     * @param withdrawnEntryId the entry whose withdrawal makes this version; null for every other version
     */
    BookletVersion(
            BookletCall call,
            int number,
            CallTerms terms,
            List<VersionLine> lines,
            @Nullable UUID withdrawnEntryId,
            Instant publishedAt) {
        this.key = new Key(call.id(), number);
        this.terms = terms;
        this.lines.addAll(lines);
        this.withdrawnEntryId = withdrawnEntryId;
        this.publishedAt = publishedAt;
    }

    @Override
    public Key getId() {
        return key;
    }

    UUID callId() {
        return key.callId();
    }

    int number() {
        return key.number();
    }

    Instant publishedAt() {
        return publishedAt;
    }

    CallTerms terms() {
        return terms;
    }

    @Nullable
    UUID withdrawnEntryId() {
        return withdrawnEntryId;
    }

    List<VersionLine> lines() {
        return List.copyOf(lines);
    }
}
