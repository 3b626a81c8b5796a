package org.cordee.submission;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores which bids are frozen, each with a random seal, so that likely prices cannot be tested against the manifest's
 * hash.
 */
@Component
class BidFreezes {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    BidFreezes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Records a freeze.
     *
     * @return true when the bid was not frozen before
     */
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

    /** Records that the bid was reopened. The former freeze stays stored. A second call changes nothing. */
    void lift(UUID consortiumId, Instant at, @Nullable UUID by) {
        jdbc.sql("UPDATE bid_freeze SET lifted_at = ?, lifted_by = ? WHERE consortium_id = ? AND lifted_at IS NULL")
                .param(Timestamp.from(at))
                .param(by)
                .param(consortiumId)
                .update();
    }

    boolean wasEverFrozen(UUID consortiumId) {
        return of(consortiumId).isPresent() || lifted(consortiumId) > 0;
    }

    /** Checks that the bid was frozen before and is open again. */
    boolean isLifted(UUID consortiumId) {
        return of(consortiumId).isEmpty() && lifted(consortiumId) > 0;
    }

    /** Returns every freeze in order, with the package built from it. */
    List<BidFreeze> all(UUID consortiumId) {
        return jdbc.sql("SELECT f.attempt, f.frozen_at, f.lifted_at, p.built_at, p.manifest_sha256 FROM bid_freeze f"
                        + " LEFT JOIN bid_package p ON p.consortium_id = f.consortium_id AND p.attempt = f.attempt"
                        + " WHERE f.consortium_id = ? ORDER BY f.attempt")
                .param(consortiumId)
                .query((row, number) -> new BidFreeze(
                        row.getInt("attempt"),
                        row.getTimestamp("frozen_at").toInstant(),
                        instant(row.getTimestamp("built_at")),
                        row.getString("manifest_sha256"),
                        instant(row.getTimestamp("lifted_at"))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** The attempt, the time and the seal of one freeze. */
    record SealedFreeze(int attempt, Instant at, String seal) {}

    Optional<SealedFreeze> of(UUID consortiumId) {
        return jdbc.sql("SELECT attempt, frozen_at, seal FROM bid_freeze WHERE consortium_id = ? AND lifted_at IS NULL")
                .param(consortiumId)
                .query((row, number) -> new SealedFreeze(
                        row.getInt("attempt"), row.getTimestamp("frozen_at").toInstant(), row.getString("seal")))
                .optional();
    }
}
