package org.cordee.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Stores the facts that wait for their numbers, with SQL by hand: they are an outbox. */
@Repository
class WaitingFacts {

    private static final int MOST_READERS = 50;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    WaitingFacts(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * Adds a fact to the current transaction. Adding it again changes nothing.
     *
     * @throws IllegalTransactionStateException outside the transaction of an act
     */
    void add(WaitingFact fact) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("a fact is written with its act kind=" + fact.kind());
        }
        if (fact.readers().size() > MOST_READERS) {
            throw new IllegalStateException("too many readers kind=" + fact.kind());
        }
        jdbc.sql("""
            INSERT IGNORE INTO feed_waiting
                (event_id, kind, happened_at, consortium_id, organisation_id, address, readers)
            VALUES (?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(Arrays.asList(
                        fact.eventId(),
                        fact.kind().word(),
                        fact.happenedAt(),
                        fact.consortiumId(),
                        fact.organisationId(),
                        fact.address(),
                        text(fact.readers())))
                .update();
    }

    /**
     * Returns the oldest committed facts in the order in which their acts wrote them. A fact that follows from another
     * has the larger sequence, because its act began after the other one was committed.
     */
    List<WaitingFact> oldest(int limit) {
        return jdbc.sql("""
            SELECT sequence, event_id, kind, happened_at, consortium_id, organisation_id, address, readers
            FROM feed_waiting ORDER BY sequence LIMIT ?\
            """).param(limit).query((row, number) -> read(row)).list();
    }

    /**
     * Removes facts that have their numbers, one by one by the key: a scan would wait for acts that are not committed.
     */
    void remove(List<WaitingFact> facts) {
        batches.batchUpdate(
                "DELETE FROM feed_waiting WHERE sequence = ?",
                facts.stream().map(fact -> new Object[] {fact.sequence()}).toList());
    }

    private static WaitingFact read(ResultSet row) throws SQLException {
        String word = row.getString("kind");
        return new WaitingFact(
                row.getLong("sequence"),
                row.getObject("event_id", UUID.class),
                FeedKind.named(word).orElseThrow(() -> new IllegalStateException("unknown kind of fact " + word)),
                row.getTimestamp("happened_at").toInstant(),
                row.getObject("consortium_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("address"),
                readers(row.getString("readers")));
    }

    private static @Nullable String text(Set<UUID> readers) {
        return readers.isEmpty()
                ? null
                : readers.stream().map(UUID::toString).sorted().collect(Collectors.joining(","));
    }

    private static Set<UUID> readers(@Nullable String text) {
        return text == null
                ? Set.of()
                : Arrays.stream(text.split(",")).map(UUID::fromString).collect(Collectors.toUnmodifiableSet());
    }
}
