package org.cordee.sourcing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores the weights of each lead, a row for each part. Uses SQL because an upsert lets the last of two writers win
 * without a lock.
 */
@Component
class RankingWeightStore {

    private final JdbcClient jdbc;

    RankingWeightStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the weights that a lead has kept, else {@link RankingWeights#DEFAULT}. */
    RankingWeights of(UUID leadOrganisationId) {
        Map<RankingPart, Integer> kept = new EnumMap<>(RankingPart.class);
        jdbc.sql("SELECT part, weight FROM ranking_weight WHERE lead_organisation_id = ?")
                .param(leadOrganisationId)
                .query((row, number) -> kept.put(RankingPart.valueOf(row.getString(1)), row.getInt(2)))
                .list();
        return kept.isEmpty() ? RankingWeights.DEFAULT : new RankingWeights(kept);
    }

    void keep(UUID leadOrganisationId, RankingWeights weights, Instant now) {
        StringBuilder rows = new StringBuilder();
        for (RankingPart part : RankingPart.values()) {
            rows.append(rows.isEmpty() ? "" : ", ")
                    .append("(:lead, '")
                    .append(part.name())
                    .append("', ")
                    .append(weights.of(part))
                    .append(", :now)");
        }
        jdbc.sql("INSERT INTO ranking_weight (lead_organisation_id, part, weight, kept_at) VALUES " + rows
                        + " ON DUPLICATE KEY UPDATE weight = VALUES(weight), kept_at = VALUES(kept_at)")
                .param("lead", leadOrganisationId)
                .param("now", Timestamp.from(now))
                .update();
    }

    void forget(UUID leadOrganisationId) {
        jdbc.sql("DELETE FROM ranking_weight WHERE lead_organisation_id = ?")
                .param(leadOrganisationId)
                .update();
    }
}
