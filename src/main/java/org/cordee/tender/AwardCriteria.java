package org.cordee.tender;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores the award criteria of lots from the last notice about them; a lot typed in by hand has none. */
@Component
public class AwardCriteria {

    private final JdbcClient jdbc;

    AwardCriteria(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the criteria in the order of the notice; lots without criteria are left out. */
    public Map<UUID, List<AwardCriterion>> of(Collection<UUID> lotIds) {
        Map<UUID, List<AwardCriterion>> byLot = new LinkedHashMap<>();
        if (lotIds.isEmpty()) {
            return byLot;
        }
        jdbc.sql("SELECT l.id, c.name, c.weight FROM lot l JOIN award_criterion c"
                        + " ON c.consultation_id = l.consultation_id AND c.lot_key = l.lot_key"
                        + " WHERE l.id IN (:lots) ORDER BY l.id, c.position")
                .param("lots", lotIds)
                .query(row -> {
                    byLot.computeIfAbsent(row.getObject("id", UUID.class), any -> new ArrayList<>())
                            .add(new AwardCriterion(row.getString("name"), row.getBigDecimal("weight")));
                });
        return byLot;
    }

    /** Replaces the criteria of an earlier notice. */
    public void replace(UUID consultationId, Map<String, List<AwardCriterion>> byLotKey) {
        jdbc.sql("DELETE FROM award_criterion WHERE consultation_id = ?")
                .param(consultationId)
                .update();
        byLotKey.forEach((key, criteria) -> {
            for (int position = 0; position < criteria.size(); position++) {
                add(consultationId, key, position, criteria.get(position));
            }
        });
    }

    private void add(UUID consultationId, String lotKey, int position, AwardCriterion criterion) {
        jdbc.sql("INSERT INTO award_criterion (consultation_id, lot_key, position, name, weight)"
                        + " VALUES (:consultation, :lot, :position, :name, :weight)")
                .param("consultation", consultationId)
                .param("lot", lotKey)
                .param("position", position)
                .param("name", criterion.name())
                .param("weight", criterion.weight())
                .update();
    }
}
