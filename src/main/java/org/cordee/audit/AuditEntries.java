package org.cordee.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Reads and writes the audit table: entries are added and sealed, nothing else; the database itself refuses other
 * changes.
 */
@Repository
class AuditEntries {

    private static final String COLUMNS =
            "id, chain, occurred_at, person_id, organisation_id, act, subject_id, fields, salt, values_hash";

    private final JdbcTemplate jdbc;

    AuditEntries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an entry. An event received twice gives one entry, because the entry's id is the event's. */
    void add(AuditEntry entry) {
        jdbc.update(
                "INSERT IGNORE INTO audit_entry (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry.id().toString(),
                entry.chain().toString(),
                Timestamp.from(entry.occurredAt()),
                text(entry.personId()),
                text(entry.organisationId()),
                entry.act(),
                text(entry.subjectId()),
                entry.fields(),
                entry.salt(),
                entry.valuesHash());
    }

    /** Returns the chains of the oldest unsealed entries; the order keeps the database at the index of these. */
    List<UUID> chainsWithUnsealedEntries(int limit) {
        return jdbc.query(
                "SELECT DISTINCT chain FROM (SELECT chain FROM audit_entry WHERE seal_no IS NULL ORDER BY id LIMIT ?)"
                        + " oldest",
                (row, number) -> uuid(row, "chain"),
                limit);
    }

    List<AuditEntry> unsealed(UUID chain, int limit) {
        return jdbc.query(
                "SELECT " + COLUMNS + " FROM audit_entry WHERE seal_no IS NULL AND chain = ? ORDER BY id LIMIT ?",
                (row, number) -> read(row),
                chain.toString(),
                limit);
    }

    void seal(UUID id, long number, String seal, String keyId) {
        jdbc.update(
                "UPDATE audit_entry SET seal_no = ?, seal = ?, seal_key = ? WHERE id = ?",
                number,
                seal,
                keyId,
                id.toString());
    }

    /**
     * A sealed entry with its number in the chain.
     *
     * @param keyId the name of the key that sealed it; null when the row was forged without one
     */
    record Sealed(
            AuditEntry entry,
            long number,
            String seal,
            @Nullable String keyId) {}

    List<Sealed> sealedAfter(UUID chain, long number, int limit) {
        return jdbc.query(
                "SELECT " + COLUMNS + ", seal_no, seal, seal_key FROM audit_entry WHERE chain = ? AND seal_no > ?"
                        + " ORDER BY seal_no LIMIT ?",
                (row, index) ->
                        new Sealed(read(row), row.getLong("seal_no"), row.getString("seal"), row.getString("seal_key")),
                chain.toString(),
                number,
                limit);
    }

    private static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                uuid(row, "id"),
                uuid(row, "chain"),
                row.getTimestamp("occurred_at").toInstant(),
                nullableUuid(row, "person_id"),
                nullableUuid(row, "organisation_id"),
                row.getString("act"),
                nullableUuid(row, "subject_id"),
                row.getString("fields"),
                row.getString("salt"),
                row.getString("values_hash"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return UUID.fromString(row.getString(column));
    }

    private static @Nullable UUID nullableUuid(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? null : UUID.fromString(value);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
