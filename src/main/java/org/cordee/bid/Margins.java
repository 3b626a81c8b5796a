package org.cordee.bid;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores the leads' margins, one for each bid. */
@Component
class Margins {

    private final JdbcClient jdbc;

    Margins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Margin> of(UUID consortiumId) {
        return jdbc.sql("SELECT margin, risk, note, version FROM bid_margin WHERE consortium_id = ?")
                .param(consortiumId)
                .query((row, n) -> new Margin(
                        new Amount(row.getBigDecimal("margin")),
                        new Amount(row.getBigDecimal("risk")),
                        row.getString("note"),
                        row.getInt("version")))
                .optional();
    }

    /** Returns the time at which the present margin was set. */
    Optional<Instant> setAt(UUID consortiumId) {
        return jdbc.sql("SELECT set_at FROM bid_margin WHERE consortium_id = ?")
                .param(consortiumId)
                .query((row, n) -> row.getTimestamp("set_at").toInstant())
                .optional();
    }

    /**
     * Records that the lead missed the margin's due date.
     *
     * @return false when this was already recorded
     */
    boolean recordLateness(UUID consortiumId, Instant dueAt) {
        return jdbc.sql("INSERT IGNORE INTO bid_margin_late (consortium_id, due_at) VALUES (?, ?)")
                        .params(consortiumId, dueAt)
                        .update()
                == 1;
    }

    /**
     * Stores the margin.
     *
     * @return false when the stored version is not the one the writer read
     */
    boolean store(UUID consortiumId, Margin margin, Actor actor, Instant at) {
        String sql = margin.version() == 1
                ? "INSERT IGNORE INTO bid_margin (consortium_id, margin, risk, note, version, set_at, set_by)"
                        + " VALUES (:consortium, :margin, :risk, :note, :version, :at, :by)"
                : "UPDATE bid_margin SET margin = :margin, risk = :risk, note = :note, version = :version,"
                        + " set_at = :at, set_by = :by WHERE consortium_id = :consortium AND version = :version - 1";
        return jdbc.sql(sql)
                        .param("consortium", consortiumId)
                        .param("margin", margin.margin().euros())
                        .param("risk", margin.risk().euros())
                        .param("note", margin.note())
                        .param("version", margin.version())
                        .param("at", at)
                        .param("by", actor.personId())
                        .update()
                == 1;
    }
}
