package org.cordee.opportunity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The secret address of a feed of a person's watch; the database stores the secret's hash only. */
@Entity
@Table(name = "watch_feed")
@IdClass(WatchFeed.Key.class)
class WatchFeed {

    /** Identifies the feed of a person in one format. */
    record Key(UUID readerId, FeedKind kind) implements Serializable {}

    @Id
    @Column(name = "reader_id")
    private UUID readerId;

    @Id
    @Enumerated(EnumType.STRING)
    @Column
    private FeedKind kind;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    @SuppressWarnings("NullAway.Init")
    protected WatchFeed() {}

    WatchFeed(UUID readerId, FeedKind kind, byte[] tokenHash, Instant issuedAt) {
        this.readerId = readerId;
        this.kind = kind;
        this.tokenHash = tokenHash.clone();
        this.issuedAt = issuedAt;
    }

    UUID readerId() {
        return readerId;
    }

    FeedKind kind() {
        return kind;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    @Nullable
    Instant readAt() {
        return readAt;
    }
}
