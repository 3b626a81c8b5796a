package org.cordee.webhook;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cordee.webhook.ReadingWebhooks.DeliveryView;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the attempts to deliver events, with SQL by hand: it is a log. All times are machine time. */
@Repository
class DeliveryLog {

    private final JdbcClient jdbc;

    DeliveryLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an attempt that began at this time; a webhook that was removed meanwhile has no log. */
    void add(DeliveryClaim claim, FeedEntry entry, Attempt attempt, Instant at) {
        jdbc.sql("""
            INSERT INTO webhook_delivery
                (webhook_id, number, event_id, kind, replay, attempt, attempted_at, outcome, status, milliseconds)
            SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM webhook WHERE id = ? LOCK IN SHARE MODE\
            """)
                .params(Arrays.asList(
                        entry.number(),
                        entry.eventId(),
                        entry.kind().word(),
                        claim.isReplay(),
                        claim.attempts() + 1,
                        at,
                        attempt.outcome().name(),
                        attempt.status(),
                        attempt.duration().toMillis(),
                        claim.webhookId()))
                .update();
    }

    /** Returns a page of the attempts, the latest first. */
    Page<DeliveryView> latest(UUID webhookId, Pageable page) {
        List<DeliveryView> some = jdbc.sql("""
            SELECT number, event_id, kind, replay, attempt, attempted_at, outcome, status, milliseconds
            FROM webhook_delivery WHERE webhook_id = ? ORDER BY sequence DESC LIMIT ? OFFSET ?\
            """)
                .params(webhookId, page.getPageSize(), page.getOffset())
                .query((row, number) -> new DeliveryView(
                        row.getLong("number"),
                        row.getObject("event_id", UUID.class),
                        row.getString("kind"),
                        row.getBoolean("replay"),
                        row.getInt("attempt"),
                        row.getTimestamp("attempted_at").toInstant(),
                        DeliveryOutcome.valueOf(row.getString("outcome")),
                        row.getObject("status", Integer.class),
                        row.getInt("milliseconds")))
                .list();
        return PageableExecutionUtils.getPage(some, page, () -> count(webhookId));
    }

    private long count(UUID webhookId) {
        return jdbc.sql("SELECT count(*) FROM webhook_delivery WHERE webhook_id = ?")
                .param(webhookId)
                .query(Long.class)
                .single();
    }

    void removeOf(UUID webhookId) {
        jdbc.sql("DELETE FROM webhook_delivery WHERE webhook_id = ?")
                .param(webhookId)
                .update();
    }

    /**
     * Deletes attempts before this time.
     *
     * @return the number of deleted attempts
     */
    int forget(Instant before, int limit) {
        return jdbc.sql("DELETE FROM webhook_delivery WHERE attempted_at < ? ORDER BY attempted_at LIMIT ?")
                .params(before, limit)
                .update();
    }
}
