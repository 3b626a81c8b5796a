package org.cordee.process;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores the pin in one database row, which is empty while time is not pinned. */
@Component
class Pins {

    private final JdbcClient jdbc;

    Pins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Pin> current() {
        return jdbc.sql("SELECT pinned_at, holder, changed_at, lease_until FROM business_clock"
                        + " WHERE pinned_at IS NOT NULL")
                .query((row, n) -> new Pin(
                        row.getTimestamp("pinned_at").toInstant(),
                        row.getString("holder"),
                        row.getTimestamp("changed_at").toInstant(),
                        instant(row.getTimestamp("lease_until"))))
                .optional();
    }

    /** Locks the row until the transaction ends, whether time is pinned or not. */
    Optional<Pin> lock() {
        jdbc.sql("SELECT id FROM business_clock WHERE id = 1 FOR UPDATE")
                .query(Integer.class)
                .single();
        return current();
    }

    void put(Pin pin) {
        jdbc.sql("""
                        UPDATE business_clock
                        SET pinned_at = :at, holder = :holder, changed_at = :changed, lease_until = :lease WHERE id = 1""")
                .param("at", pin.at())
                .param("holder", pin.holder())
                .param("changed", pin.changedAt())
                .param("lease", pin.leaseUntil())
                .update();
    }

    void remove() {
        jdbc.sql("""
                        UPDATE business_clock
                        SET pinned_at = NULL, holder = NULL, changed_at = NULL, lease_until = NULL WHERE id = 1""").update();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
