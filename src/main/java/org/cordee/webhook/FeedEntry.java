package org.cordee.webhook;

import java.time.Instant;
import java.util.UUID;

/** A fact with its number in one feed. */
record FeedEntry(UUID ownerId, long number, UUID eventId, FeedKind kind, Instant happenedAt, String address) {

    FeedEvent event() {
        return new FeedEvent(kind.word(), happenedAt, new FeedEvent.EventData(number, eventId, address));
    }
}
