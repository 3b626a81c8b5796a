package org.cordee.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact as programs get it: the same object in the feed and in the body of a delivery.
 *
 * @param type the kind, for example {@code invitation.accepted}
 * @param timestamp when it happened, in the time of the procedures
 * @param data its number, its id and the address of its subject
 */
public record FeedEvent(String type, Instant timestamp, EventData data) {

    /**
     * The number, the id and the subject of a fact.
     *
     * @param number its number in the feed of the organisation: each one follows the one before it, without a gap
     * @param id identifies the fact for ever; the same in every feed and in every delivery
     * @param subject the path in the API of the thing it is about
     */
    public record EventData(long number, UUID id, String subject) {}
}
