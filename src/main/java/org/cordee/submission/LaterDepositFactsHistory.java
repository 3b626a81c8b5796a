package org.cordee.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores the facts that became known after each deposit, and overwrites none. */
@Component
class LaterDepositFactsHistory {

    private final JdbcClient jdbc;

    LaterDepositFactsHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the latest facts of each deposit of a consortium. A deposit without later facts has no entry. */
    Map<UUID, LaterDepositFacts> of(UUID consortiumId) {
        Map<UUID, LaterDepositFacts> last = new HashMap<>();
        jdbc.sql("SELECT a.* FROM deposit_aftermath a JOIN deposit d ON d.id = a.deposit_id WHERE d.consortium_id = ?"
                        + " ORDER BY a.said_at, a.id")
                .param(consortiumId)
                .query(row -> {
                    last.put(row.getObject("deposit_id", UUID.class), aftermath(row));
                });
        return last;
    }

    void add(UUID depositId, LaterDepositFacts facts, Instant now) {
        jdbc.sql("INSERT INTO deposit_aftermath (id, deposit_id, said_at, backup_marked, own_equipment_worked,"
                        + " platform_evidence, buyer_disproves, unreadable, backup_received_at,"
                        + " admissibility_decided_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        depositId,
                        Timestamp.from(now),
                        facts.backupMarked(),
                        facts.ownEquipmentWorked(),
                        facts.platformEvidence(),
                        facts.buyerDisproves(),
                        facts.unreadable())
                .param(timestamp(facts.backupReceivedAt()))
                .param(timestamp(facts.admissibilityDecidedAt()))
                .update();
    }

    private static LaterDepositFacts aftermath(ResultSet row) throws SQLException {
        return new LaterDepositFacts(
                instant(row.getTimestamp("backup_received_at")),
                row.getBoolean("backup_marked"),
                row.getBoolean("own_equipment_worked"),
                row.getBoolean("platform_evidence"),
                row.getBoolean("buyer_disproves"),
                instant(row.getTimestamp("admissibility_decided_at")),
                row.getBoolean("unreadable"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
