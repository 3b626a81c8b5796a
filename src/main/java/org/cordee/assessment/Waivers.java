package org.cordee.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores all waivers. For one finding at most one is requested or granted. */
@Component
class Waivers {

    private final JdbcClient database;

    Waivers(JdbcClient database) {
        this.database = database;
    }

    /** @return false when this finding already has one */
    boolean add(Waiver waiver, @Nullable UUID by) {
        return database.sql("INSERT IGNORE INTO assessment_waiver (id, consortium_id, run_id, finding_sha256, reason,"
                                + " state, standing, asked_at, asked_by) VALUES (?, ?, ?, ?, ?, 'ASKED', 1, ?, ?)")
                        .params(
                                waiver.id(),
                                waiver.consortiumId(),
                                waiver.runId(),
                                waiver.finding(),
                                waiver.reason(),
                                Timestamp.from(waiver.askedAt()))
                        .param(by)
                        .update()
                == 1;
    }

    /** @return false when another decision was recorded first */
    boolean decide(UUID waiverId, WaiverState decision, Instant at, @Nullable UUID by) {
        return database.sql(
                                "UPDATE assessment_waiver SET state = ?, standing = IF(? IN ('REFUSED', 'LAPSED'), NULL, 1),"
                                        + " decided_at = ?, decided_by = ? WHERE id = ? AND state = 'ASKED'")
                        .params(decision.name(), decision.name(), Timestamp.from(at))
                        .param(by)
                        .param(waiverId)
                        .update()
                == 1;
    }

    public Optional<Waiver> find(UUID consortiumId, UUID waiverId) {
        return database.sql("SELECT * FROM assessment_waiver WHERE consortium_id = ? AND id = ?")
                .params(consortiumId, waiverId)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Returns the waivers, the oldest first, so that the latest decision on a finding comes last. */
    public List<Waiver> of(UUID consortiumId) {
        return database.sql("SELECT * FROM assessment_waiver WHERE consortium_id = ? ORDER BY asked_at, id")
                .param(consortiumId)
                .query((row, number) -> read(row))
                .list();
    }

    private static Waiver read(ResultSet row) throws SQLException {
        return new Waiver(
                row.getObject("id", UUID.class),
                row.getObject("consortium_id", UUID.class),
                row.getObject("run_id", UUID.class),
                row.getString("finding_sha256"),
                row.getString("reason"),
                WaiverState.valueOf(row.getString("state")),
                row.getTimestamp("asked_at").toInstant());
    }
}
