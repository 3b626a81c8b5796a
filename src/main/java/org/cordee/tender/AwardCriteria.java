package org.cordee.tender;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Stores the award criteria of lots from the last notice about them; a lot typed in by hand has none. */
@Component
public class AwardCriteria {

    private final EntityManager database;

    AwardCriteria(EntityManager database) {
        this.database = database;
    }

    /** Returns the criteria in the order of the notice; lots without criteria are left out. */
    public Map<UUID, List<AwardCriterion>> of(Collection<UUID> lotIds) {
        Map<UUID, List<AwardCriterion>> byLot = new LinkedHashMap<>();
        if (lotIds.isEmpty()) {
            return byLot;
        }
        database.createQuery("""
                        select l.id, c.criterion from Lot l join LotCriterion c
                          on c.key.consultationId = l.consultation.id and c.key.lotKey = l.content.key
                        where l.id in :lots order by l.id, c.key.position\
                        """, Tuple.class)
                .setParameter("lots", lotIds)
                .getResultList()
                .forEach(row -> byLot.computeIfAbsent(row.get(0, UUID.class), any -> new ArrayList<>())
                        .add(row.get(1, AwardCriterion.class)));
        return byLot;
    }

    /** Compares the stored criteria with those of a corrigendum, for lots that both contain. */
    List<NoticeChange> changes(UUID consultationId, Map<String, List<AwardCriterion>> published, Set<String> lots) {
        Map<String, List<AwardCriterion>> stored = new HashMap<>();
        database.createQuery(
                        "select c from LotCriterion c where c.key.consultationId = :consultation"
                                + " order by c.key.lotKey, c.key.position",
                        LotCriterion.class)
                .setParameter("consultation", consultationId)
                .getResultList()
                .forEach(known -> stored.computeIfAbsent(known.key().lotKey(), any -> new ArrayList<>())
                        .add(known.criterion()));
        return lots.stream()
                .sorted()
                .map(lot -> new NoticeChange(
                        ConsultationField.AWARD_CRITERIA,
                        lot,
                        AwardCriterion.written(stored.getOrDefault(lot, List.of())),
                        AwardCriterion.written(published.getOrDefault(lot, List.of()))))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    /** Replaces the criteria of an earlier notice. */
    public void replace(UUID consultationId, Map<String, List<AwardCriterion>> byLotKey) {
        Map<LotCriterion.Key, LotCriterion> earlier = new HashMap<>();
        database.createQuery(
                        "select c from LotCriterion c where c.key.consultationId = :consultation", LotCriterion.class)
                .setParameter("consultation", consultationId)
                .getResultList()
                .forEach(known -> earlier.put(known.key(), known));
        byLotKey.forEach((lotKey, criteria) -> {
            for (int position = 0; position < criteria.size(); position++) {
                put(earlier, new LotCriterion.Key(consultationId, lotKey, position), criteria.get(position));
            }
        });
        earlier.values().forEach(database::remove);
    }

    private void put(Map<LotCriterion.Key, LotCriterion> earlier, LotCriterion.Key key, AwardCriterion criterion) {
        LotCriterion known = earlier.remove(key);
        if (known == null) {
            database.persist(new LotCriterion(key, criterion));
            return;
        }
        known.change(criterion);
    }
}
