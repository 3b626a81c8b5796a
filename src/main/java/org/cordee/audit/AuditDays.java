package org.cordee.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads and writes the heads of the days; by SQL, because the database refuses every change but a time stamp. */
@Repository
class AuditDays {

    private static final String COLUMNS =
            "day, previous, chains, entries, heads, anchors, hash, seal, seal_key, time_stamp";

    private final JdbcTemplate jdbc;

    AuditDays(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The stored head of a day.
     *
     * @param hash the stored hash, which need not be that of the other columns
     * @param stamp the time-stamp token (RFC 3161, DER); null when no service has certified the head
     */
    record Stored(DayHead head, String hash, String seal, String keyId, byte @Nullable [] stamp) {}

    boolean has(LocalDate day) {
        return !jdbc.queryForList("SELECT 1 FROM audit_day WHERE day = ?", Integer.class, day)
                .isEmpty();
    }

    /** Returns the hash of the latest head; 64 zeros before the first one. */
    String lastHead() {
        return jdbc.queryForList("SELECT hash FROM audit_day ORDER BY day DESC LIMIT 1", String.class).stream()
                .findFirst()
                .orElse(AuditEntry.GENESIS);
    }

    /** Returns one hash over the anchors of a day. */
    String anchors(LocalDate day) {
        StringBuilder lines = new StringBuilder();
        jdbc.query(
                "SELECT chain, last_no, seal FROM audit_anchor WHERE day = ? ORDER BY chain",
                row -> {
                    lines.append(row.getString("chain"))
                            .append(' ')
                            .append(row.getLong("last_no"))
                            .append(' ')
                            .append(row.getString("seal"))
                            .append('\n');
                },
                day);
        return AuditEntry.sha256(lines.toString());
    }

    void add(DayHead head, AuditKey key) {
        jdbc.update(
                "INSERT INTO audit_day (day, previous, chains, entries, heads, anchors, hash, seal, seal_key)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                head.day(),
                head.previous(),
                head.totals().chains(),
                head.totals().entries(),
                head.totals().heads(),
                head.anchors(),
                head.hash(),
                key.seal(head.sealedText()),
                key.id());
    }

    void addStamp(LocalDate day, byte[] token) {
        jdbc.update("UPDATE audit_day SET time_stamp = ? WHERE day = ? AND time_stamp IS NULL", token, day);
    }

    List<Stored> withoutStamp(int limit) {
        return jdbc.query(
                "SELECT " + COLUMNS + " FROM audit_day WHERE time_stamp IS NULL ORDER BY day DESC LIMIT ?",
                (row, number) -> read(row),
                limit);
    }

    /** Returns the heads of all days, the earliest first. */
    List<Stored> all() {
        return jdbc.query("SELECT " + COLUMNS + " FROM audit_day ORDER BY day", (row, number) -> read(row));
    }

    /** Returns the day of the latest head. */
    Optional<LocalDate> last() {
        return jdbc.queryForList("SELECT day FROM audit_day ORDER BY day DESC LIMIT 1", LocalDate.class).stream()
                .findFirst();
    }

    private static Stored read(ResultSet row) throws SQLException {
        return new Stored(
                new DayHead(
                        row.getObject("day", LocalDate.class),
                        row.getString("previous"),
                        new AuditTotals(row.getLong("chains"), row.getLong("entries"), row.getString("heads")),
                        row.getString("anchors")),
                row.getString("hash"),
                row.getString("seal"),
                row.getString("seal_key"),
                row.getBytes("time_stamp"));
    }
}
