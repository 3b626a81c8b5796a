package org.cordee.bid;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores that a bid is being drafted and that its outline is settled. The row's lock orders two commands on one
 * outline.
 */
@Component
class Outlines {

    private final JdbcClient jdbc;

    Outlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The version of an outline.
     *
     * @param settledAt null while the lead still plans
     */
    public record State(int version, @Nullable Instant settledAt) {

        public boolean isSettled() {
            return settledAt != null;
        }
    }

    /**
     * Records that the drafting has started. Of two workers at the same time, the second waits and finds the first
     * one's row.
     *
     * @return true when the row is new
     */
    public boolean open(UUID consortiumId, Instant now) {
        return jdbc.sql("INSERT IGNORE INTO bid_drafting (consortium_id, opened_at) VALUES (?, ?)")
                        .params(consortiumId, now)
                        .update()
                == 1;
    }

    /** Suspends the draft after a member left, until the present members have agreed again. */
    public void suspend(UUID consortiumId, Instant now) {
        jdbc.sql("UPDATE bid_drafting SET suspended_at = ? WHERE consortium_id = ? AND suspended_at IS NULL")
                .params(now, consortiumId)
                .update();
    }

    /**
     * Resumes a suspended draft.
     *
     * @return true when it was suspended until now
     */
    public boolean resume(UUID consortiumId) {
        return jdbc.sql(
                                "UPDATE bid_drafting SET suspended_at = NULL WHERE consortium_id = ? AND suspended_at IS NOT NULL")
                        .param(consortiumId)
                        .update()
                == 1;
    }

    public boolean isSuspended(UUID consortiumId) {
        return jdbc.sql("SELECT count(*) FROM bid_drafting WHERE consortium_id = ? AND suspended_at IS NOT NULL")
                        .param(consortiumId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public Optional<State> find(UUID consortiumId) {
        return read(consortiumId, "");
    }

    /** Returns the outline and locks its row until the transaction ends. */
    public Optional<State> claim(UUID consortiumId) {
        return read(consortiumId, " FOR UPDATE");
    }

    private Optional<State> read(UUID consortiumId, String claiming) {
        return jdbc.sql("SELECT outline_version, settled_at FROM bid_drafting WHERE consortium_id = ?" + claiming)
                .param(consortiumId)
                .query((row, n) -> {
                    Timestamp settled = row.getTimestamp("settled_at");
                    return new State(row.getInt("outline_version"), settled == null ? null : settled.toInstant());
                })
                .optional();
    }

    /**
     * Stores the new state of an outline that this transaction has locked.
     *
     * @param settledAt null while the lead still plans
     */
    public void store(UUID consortiumId, int version, @Nullable Instant settledAt) {
        jdbc.sql("UPDATE bid_drafting SET outline_version = :version, settled_at = :settled"
                        + " WHERE consortium_id = :consortium")
                .param("version", version)
                .param("settled", settledAt)
                .param("consortium", consortiumId)
                .update();
    }
}
