package org.cordee.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The reservation of one webhook by one sender, with the place that the webhook has reached.
 *
 * @param delivered the last number that the receiver has
 * @param replayNext the next number to send again; null while nothing is sent again
 * @param replayLast the last number to send again
 * @param attempts failures in a row
 * @param failingSince the first of these failures; null when there is none
 */
record DeliveryClaim(
        UUID id,
        UUID webhookId,
        UUID ownerId,
        long delivered,
        @Nullable Long replayNext,
        @Nullable Long replayLast,
        int attempts,
        @Nullable Instant failingSince) {

    boolean isReplay() {
        return replayNext != null;
    }

    /** Returns the number after which the next event is searched. */
    long after() {
        return replayNext == null ? delivered : replayNext - 1;
    }
}
