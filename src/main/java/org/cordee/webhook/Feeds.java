package org.cordee.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.cordee.shared.AddressedFact;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the numbered facts of all feeds, with SQL by hand: they are a read model, written many at a time. */
@Repository
class Feeds {

    private static final String ENTRY = "SELECT owner_id, number, event_id, kind, happened_at, address FROM feed_entry";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Feeds(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * Reserves the right to give numbers until the transaction ends.
     *
     * @return false while another node has it
     */
    boolean reserveNumbers() {
        return jdbc.sql("SELECT last_number FROM feed WHERE owner_id = ? FOR UPDATE SKIP LOCKED")
                .param(AddressedFact.PLATFORM)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Returns the last number of each of these feeds; a feed without a fact has no entry. */
    Map<UUID, Long> lastNumbers(Collection<UUID> owners) {
        Map<UUID, Long> numbers = new HashMap<>();
        if (!owners.isEmpty()) {
            jdbc.sql("SELECT owner_id, last_number FROM feed WHERE owner_id IN (:owners)")
                    .param("owners", owners)
                    .query(row -> {
                        numbers.put(row.getObject("owner_id", UUID.class), row.getLong("last_number"));
                    });
        }
        return numbers;
    }

    /** Returns the last number of a feed; 0 for one without a fact. */
    long lastNumber(UUID owner) {
        return lastNumbers(List.of(owner)).getOrDefault(owner, 0L);
    }

    /** Adds facts and keeps the last number of each feed. */
    void add(List<FeedEntry> entries, Map<UUID, Long> lastNumbers, Instant now) {
        batches.batchUpdate(
                "INSERT INTO feed_entry (owner_id, number, event_id, kind, happened_at, address, recorded_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                entries.stream()
                        .map(entry -> new Object[] {
                            entry.ownerId(),
                            entry.number(),
                            entry.eventId(),
                            entry.kind().word(),
                            entry.happenedAt(),
                            entry.address(),
                            now
                        })
                        .toList());
        batches.batchUpdate(
                "INSERT INTO feed (owner_id, last_number) VALUES (?, ?)"
                        + " ON DUPLICATE KEY UPDATE last_number = VALUES(last_number)",
                lastNumbers.entrySet().stream()
                        .map(last -> new Object[] {last.getKey(), last.getValue()})
                        .toList());
    }

    /** Returns the facts with the numbers above {@code after}, in their order. */
    List<FeedEntry> after(UUID owner, long after, int limit) {
        return jdbc.sql(ENTRY + " WHERE owner_id = ? AND number > ? ORDER BY number LIMIT ?")
                .params(owner, after, limit)
                .query((row, number) -> read(row))
                .list();
    }

    /** Returns the first fact of one of the kinds with a number above {@code after} and up to {@code upTo}. */
    Optional<FeedEntry> next(UUID owner, long after, long upTo, Collection<FeedKind> kinds) {
        return jdbc.sql(ENTRY + " WHERE owner_id = :owner AND number > :after AND number <= :upTo AND kind IN (:kinds)"
                        + " ORDER BY number LIMIT 1")
                .param("owner", owner)
                .param("after", after)
                .param("upTo", upTo)
                .param("kinds", kinds.stream().map(FeedKind::word).toList())
                .query((row, number) -> read(row))
                .optional();
    }

    /** Returns the smallest number that is kept; empty when nothing is kept. */
    OptionalLong firstKept(UUID owner) {
        return jdbc.sql("SELECT number FROM feed_entry WHERE owner_id = ? ORDER BY number LIMIT 1")
                .param(owner)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /**
     * Deletes facts that were recorded before this time.
     *
     * @return the number of deleted facts
     */
    int forget(Instant before, int limit) {
        return jdbc.sql("DELETE FROM feed_entry WHERE recorded_at < ? ORDER BY recorded_at LIMIT ?")
                .params(before, limit)
                .update();
    }

    private static FeedEntry read(ResultSet row) throws SQLException {
        String word = row.getString("kind");
        return new FeedEntry(
                row.getObject("owner_id", UUID.class),
                row.getLong("number"),
                row.getObject("event_id", UUID.class),
                FeedKind.named(word).orElseThrow(() -> new IllegalStateException("unknown kind of fact " + word)),
                row.getTimestamp("happened_at").toInstant(),
                row.getString("address"));
    }
}
