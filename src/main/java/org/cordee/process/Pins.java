package org.cordee.process;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores the pin in one database row. */
@Component
class Pins {

    private final JdbcClient jdbc;

    Pins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Pin> current() {
        return jdbc.sql("SELECT pinned_at, holder, changed_at FROM business_clock WHERE id = 1")
                .query((row, n) -> new Pin(
                        row.getTimestamp("pinned_at").toInstant(),
                        row.getString("holder"),
                        row.getTimestamp("changed_at").toInstant()))
                .optional();
    }

    /** Locks the row until the transaction ends; without a row nothing is locked and {@link #add} decides. */
    Optional<Pin> lock() {
        jdbc.sql("SELECT id FROM business_clock WHERE id = 1 FOR UPDATE")
                .query(Integer.class)
                .list();
        return current();
    }

    /** @return false when another transaction inserted the row first */
    boolean add(Pin pin) {
        return jdbc.sql("INSERT IGNORE INTO business_clock (id, pinned_at, holder, changed_at)"
                                + " VALUES (1, :at, :holder, :changed)")
                        .param("at", pin.at())
                        .param("holder", pin.holder())
                        .param("changed", pin.changedAt())
                        .update()
                == 1;
    }

    void put(Pin pin) {
        jdbc.sql("""
                        INSERT INTO business_clock (id, pinned_at, holder, changed_at) VALUES (1, :at, :holder, :changed)
                        ON DUPLICATE KEY UPDATE pinned_at = :at, holder = :holder, changed_at = :changed""")
                .param("at", pin.at())
                .param("holder", pin.holder())
                .param("changed", pin.changedAt())
                .update();
    }

    void remove() {
        jdbc.sql("DELETE FROM business_clock WHERE id = 1").update();
    }
}
