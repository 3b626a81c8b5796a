package org.cordee.bid.section;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a bid is being drafted and whether its outline is settled; two acts on one outline meet at its row. */
@Component
public class Outlines {

    private final JdbcClient jdbc;

    Outlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param settledAt null while the lead still plans */
    public record State(int version, @Nullable Instant settledAt) {

        public boolean isSettled() {
            return settledAt != null;
        }
    }

    /** Two workers at once meet here: the second waits, then finds it. @return whether it is new */
    public boolean open(UUID consortiumId, Instant now) {
        return jdbc.sql("INSERT IGNORE INTO bid_drafting (consortium_id, opened_at) VALUES (?, ?)")
                        .params(consortiumId, now)
                        .update()
                == 1;
    }

    /** A member left: the draft rests until those who bid have agreed anew. */
    public void suspend(UUID consortiumId, Instant now) {
        jdbc.sql("UPDATE bid_drafting SET suspended_at = ? WHERE consortium_id = ? AND suspended_at IS NULL")
                .params(now, consortiumId)
                .update();
    }

    /** @return whether it rested until now */
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

    /** For whoever changes it: until the transaction ends nobody else does. */
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
     * Of one that was claimed.
     *
     * @param settledAt null while the lead still plans
     */
    public void changed(UUID consortiumId, int version, @Nullable Instant settledAt) {
        jdbc.sql("UPDATE bid_drafting SET outline_version = :version, settled_at = :settled"
                        + " WHERE consortium_id = :consortium")
                .param("version", version)
                .param("settled", settledAt)
                .param("consortium", consortiumId)
                .update();
    }
}
