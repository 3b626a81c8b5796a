package org.cordee.webhook;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that has no numbers yet.
 *
 * @param sequence the order in which acts wrote; 0 before the fact is stored
 * @param consortiumId null for a fact that names its readers
 * @param organisationId the organisation that the fact is about; null for the consortium as a whole
 * @param address the path of its subject in the API
 * @param readers empty for the fact of a consortium, whose readers are looked up
 */
record WaitingFact(
        long sequence,
        UUID eventId,
        FeedKind kind,
        Instant happenedAt,
        @Nullable UUID consortiumId,
        @Nullable UUID organisationId,
        String address,
        Set<UUID> readers) {}
