package org.cordee.submission;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores every reopening of a frozen bid. A transaction locks the consortium before it adds one. */
@Component
class Reopenings {

    private final JdbcClient jdbc;

    Reopenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID consortiumId, Reopening reopening, @Nullable UUID by) {
        jdbc.sql("INSERT INTO bid_reopening (consortium_id, number, reason, deposited, reopened_at, reopened_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        consortiumId,
                        reopening.number(),
                        reopening.reason(),
                        reopening.deposited(),
                        Timestamp.from(reopening.at()))
                .param(by)
                .update();
    }

    /** Returns the reopenings in their order. */
    public List<Reopening> of(UUID consortiumId) {
        return jdbc.sql("SELECT * FROM bid_reopening WHERE consortium_id = ? ORDER BY number")
                .param(consortiumId)
                .query((row, number) -> new Reopening(
                        row.getInt("number"),
                        row.getString("reason"),
                        row.getBoolean("deposited"),
                        row.getTimestamp("reopened_at").toInstant()))
                .list();
    }
}
