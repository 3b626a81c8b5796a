package org.cordee.opportunity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The store of the addresses of all feeds. */
interface WatchFeeds extends JpaRepository<WatchFeed, WatchFeed.Key> {

    List<WatchFeed> findByReaderId(UUID readerId);

    @Query("select f from WatchFeed f where f.tokenHash = :hash and f.kind = :kind")
    Optional<WatchFeed> withToken(byte[] hash, FeedKind kind);

    /** Records a reading, at most once an hour, so that a program that reads often writes little. */
    @Modifying
    @Query("""
        update WatchFeed f set f.readAt = :now
        where f.readerId = :reader and f.kind = :kind and (f.readAt is null or f.readAt < :before)\
        """)
    void noteReading(UUID reader, FeedKind kind, Instant now, Instant before);
}
