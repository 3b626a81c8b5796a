package org.cordee.submission;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which bids are frozen, each with a random seal that makes its manifest's hash impossible to guess from likely prices. */
@Component
class Freezes {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    Freezes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it was not frozen before */
    boolean add(UUID consortiumId, Instant at, @Nullable UUID by) {
        byte[] seal = new byte[32];
        RANDOM.nextBytes(seal);
        return jdbc.sql("INSERT IGNORE INTO bid_freeze (consortium_id, attempt, seal, frozen_at, frozen_by)"
                                + " VALUES (?, ?, ?, ?, ?)")
                        .params(
                                consortiumId,
                                lifted(consortiumId) + 1,
                                HexFormat.of().formatHex(seal),
                                Timestamp.from(at))
                        .param(by)
                        .update()
                == 1;
    }

    private int lifted(UUID consortiumId) {
        return jdbc.sql("SELECT count(*) FROM bid_freeze WHERE consortium_id = ? AND lifted_at IS NOT NULL")
                .param(consortiumId)
                .query(Integer.class)
                .single();
    }

    /** The bid is open again; what was frozen stays on record. Lifted twice, nothing changes. */
    void lift(UUID consortiumId, Instant at, @Nullable UUID by) {
        jdbc.sql("UPDATE bid_freeze SET lifted_at = ?, lifted_by = ? WHERE consortium_id = ? AND lifted_at IS NULL")
                .param(Timestamp.from(at))
                .param(by)
                .param(consortiumId)
                .update();
    }

    /** Frozen when, for which time, and with which seal. */
    record Freeze(int attempt, Instant at, String seal) {}

    Optional<Freeze> of(UUID consortiumId) {
        return jdbc.sql("SELECT attempt, frozen_at, seal FROM bid_freeze WHERE consortium_id = ? AND lifted_at IS NULL")
                .param(consortiumId)
                .query((row, number) -> new Freeze(
                        row.getInt("attempt"), row.getTimestamp("frozen_at").toInstant(), row.getString("seal")))
                .optional();
    }
}
