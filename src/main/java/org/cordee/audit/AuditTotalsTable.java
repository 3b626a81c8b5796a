package org.cordee.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads and writes the one row with the sealed totals; by SQL, because it is locked and changed with the chains. */
@Repository
class AuditTotalsTable {

    private final JdbcTemplate jdbc;
    private final AuditKeys keys;

    AuditTotalsTable(JdbcTemplate jdbc, AuditKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** The stored totals with the seal over them. */
    record Stored(
            AuditTotals totals,
            @Nullable String seal,
            @Nullable String keyId) {

        /** Returns the reason why the seal is not right; empty for a right one and for an audit without entries. */
        Optional<String> objection(AuditKeys keys) {
            if (seal == null && keyId == null && totals.equals(AuditTotals.NONE)) {
                return Optional.empty();
            }
            return keys.objection(totals.sealedText(), keyId, seal, "they were changed");
        }

        /** Returns true when only a key that the operator has declared lost could verify the totals. */
        boolean isUnderLostKey(AuditKeys keys) {
            return keyId != null && keys.named(keyId).isEmpty() && keys.isLost(keyId);
        }
    }

    /** Returns the totals; they stay locked until the transaction ends, and with them the heads of all chains. */
    Stored locked() {
        return jdbc
                .query(
                        "SELECT chains, entries, heads, seal, seal_key FROM audit_total WHERE id = 1 FOR UPDATE",
                        (row, n) -> new Stored(
                                new AuditTotals(row.getLong("chains"), row.getLong("entries"), row.getString("heads")),
                                row.getString("seal"),
                                row.getString("seal_key")))
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the row of audit_total is missing"));
    }

    void store(AuditTotals totals) {
        AuditKey key = keys.current();
        jdbc.update(
                "UPDATE audit_total SET chains = ?, entries = ?, heads = ?, seal = ?, seal_key = ? WHERE id = 1",
                totals.chains(),
                totals.entries(),
                totals.heads(),
                key.seal(totals.sealedText()),
                key.id());
    }

    /** Returns the name of the key that sealed last; empty while nothing is sealed. */
    Optional<String> lastKey() {
        return jdbc.queryForList("SELECT seal_key FROM audit_total WHERE seal_key IS NOT NULL", String.class).stream()
                .findFirst();
    }
}
