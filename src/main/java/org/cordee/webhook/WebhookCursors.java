package org.cordee.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores how far each webhook has come, and reserves webhooks for senders, with SQL by hand: it is an outbox. All times
 * are machine time.
 */
@Repository
class WebhookCursors {

    private static final String DONE = "attempts = 0, failing_since = NULL, next_attempt_at = :now, claim = NULL,"
            + " claimed_until = NULL WHERE webhook_id = :webhook AND claim = :claim";

    private final JdbcClient jdbc;

    WebhookCursors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the cursor of a new webhook; it gets the facts after this number. */
    void add(UUID webhookId, UUID ownerId, long delivered, Instant now) {
        jdbc.sql("""
            INSERT INTO webhook_cursor
                (webhook_id, owner_id, active, delivered_number, attempts, next_attempt_at)
            VALUES (?, ?, TRUE, ?, 0, ?)\
            """).params(webhookId, ownerId, delivered, now).update();
    }

    void remove(UUID webhookId) {
        jdbc.sql("DELETE FROM webhook_cursor WHERE webhook_id = ?")
                .param(webhookId)
                .update();
    }

    /**
     * Reserves the webhook that has waited longest among those that have something to send. The row is locked for this
     * transaction only: a receiver that answers slowly holds no connection to the database. A sender that died loses
     * its webhook when the lease is over.
     */
    Optional<DeliveryClaim> claim(Instant now, Duration lease) {
        Optional<DeliveryClaim> found = jdbc.sql("""
            SELECT webhook_id, owner_id, delivered_number, replay_next, replay_last, attempts, failing_since
            FROM webhook_cursor c
            WHERE active AND next_attempt_at <= :now AND (claimed_until IS NULL OR claimed_until < :now)
              AND (replay_next IS NOT NULL
                OR delivered_number < (SELECT last_number FROM feed f WHERE f.owner_id = c.owner_id))
            ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED\
            """)
                .param("now", now)
                .query((row, number) -> claimed(row))
                .optional();
        found.ifPresent(claim -> jdbc.sql("UPDATE webhook_cursor SET claim = ?, claimed_until = ? WHERE webhook_id = ?")
                .params(claim.id(), now.plus(lease), claim.webhookId())
                .update());
        return found;
    }

    /**
     * Ends the claim: the receiver has this number, or no fact up to it is meant for it.
     *
     * @return false when the claim is lost
     */
    boolean reached(DeliveryClaim claim, long number, Instant now) {
        return jdbc.sql("UPDATE webhook_cursor SET delivered_number = :number, " + DONE)
                        .param("number", number)
                        .param("now", now)
                        .param("webhook", claim.webhookId())
                        .param("claim", claim.id())
                        .update()
                == 1;
    }

    /**
     * Ends the claim: the event with this number was sent again, or no fact up to it was meant for the receiver.
     *
     * @return false when the claim is lost
     */
    boolean replayed(DeliveryClaim claim, long number, Instant now) {
        return jdbc.sql("UPDATE webhook_cursor SET replay_next = IF(replay_last > :number, :number + 1, NULL), " + DONE)
                        .param("number", number)
                        .param("now", now)
                        .param("webhook", claim.webhookId())
                        .param("claim", claim.id())
                        .update()
                == 1;
    }

    /**
     * Ends the claim: the attempt failed and is repeated at that time.
     *
     * @return false when the claim is lost
     */
    boolean failed(DeliveryClaim claim, Instant since, Instant nextAttempt) {
        return jdbc.sql("""
            UPDATE webhook_cursor SET attempts = ?, failing_since = ?, next_attempt_at = ?, claim = NULL,
                claimed_until = NULL
            WHERE webhook_id = ? AND claim = ?\
            """)
                        .params(claim.attempts() + 1, since, nextAttempt, claim.webhookId(), claim.id())
                        .update()
                == 1;
    }

    /** Stops the sending to its receiver. */
    void pause(UUID webhookId) {
        jdbc.sql("UPDATE webhook_cursor SET active = FALSE WHERE webhook_id = ?")
                .param(webhookId)
                .update();
    }

    /** Starts sending at once, with no failure counted. */
    void resume(UUID webhookId, Instant now) {
        jdbc.sql("UPDATE webhook_cursor SET active = TRUE, attempts = 0, failing_since = NULL, next_attempt_at = ?"
                        + " WHERE webhook_id = ?")
                .params(now, webhookId)
                .update();
    }

    /** Starts to send the facts of these numbers again, at once. */
    void replay(UUID webhookId, long from, long to, Instant now) {
        jdbc.sql("UPDATE webhook_cursor SET replay_next = ?, replay_last = ?, next_attempt_at = ? WHERE webhook_id = ?")
                .params(from, to, now, webhookId)
                .update();
    }

    /**
     * The place that a webhook has reached.
     *
     * @param attempts failures in a row
     * @param replaying true while events are sent again
     */
    record Place(
            long delivered, int attempts, @Nullable Instant failingSince, Instant nextAttemptAt, boolean replaying) {}

    /** Returns the places of these webhooks with one statement. */
    Map<UUID, Place> places(Collection<UUID> webhookIds) {
        Map<UUID, Place> places = new HashMap<>();
        if (!webhookIds.isEmpty()) {
            jdbc.sql("""
                SELECT webhook_id, delivered_number, attempts, failing_since, next_attempt_at, replay_next
                FROM webhook_cursor WHERE webhook_id IN (:webhooks)\
                """).param("webhooks", webhookIds).query(row -> {
                places.put(row.getObject("webhook_id", UUID.class), place(row));
            });
        }
        return places;
    }

    /** Returns the place of a webhook that exists. */
    Place place(UUID webhookId) {
        return Objects.requireNonNull(places(List.of(webhookId)).get(webhookId));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getLong("delivered_number"),
                row.getInt("attempts"),
                instant(row.getTimestamp("failing_since")),
                row.getTimestamp("next_attempt_at").toInstant(),
                row.getObject("replay_next") != null);
    }

    private static DeliveryClaim claimed(ResultSet row) throws SQLException {
        return new DeliveryClaim(
                Ids.next(),
                row.getObject("webhook_id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getLong("delivered_number"),
                row.getObject("replay_next", Long.class),
                row.getObject("replay_last", Long.class),
                row.getInt("attempts"),
                instant(row.getTimestamp("failing_since")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
