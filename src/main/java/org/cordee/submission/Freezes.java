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
        return jdbc.sql("INSERT IGNORE INTO bid_freeze (consortium_id, seal, frozen_at, frozen_by) VALUES (?, ?, ?, ?)")
                        .params(consortiumId, HexFormat.of().formatHex(seal), Timestamp.from(at))
                        .param(by)
                        .update()
                == 1;
    }

    /** Frozen when, and with which seal. */
    record Freeze(Instant at, String seal) {}

    Optional<Freeze> of(UUID consortiumId) {
        return jdbc.sql("SELECT frozen_at, seal FROM bid_freeze WHERE consortium_id = ?")
                .param(consortiumId)
                .query((row, number) -> new Freeze(row.getTimestamp("frozen_at").toInstant(), row.getString("seal")))
                .optional();
    }
}
