package org.cordee.consortium;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.shared.NotFound;

/** What this room needs of consultations. */
interface Tenders {

    /** The consultations found among those asked for, by id. */
    Map<UUID, TenderFacts> consultations(Collection<UUID> consultationIds);

    default TenderFacts consultation(UUID consultationId) {
        TenderFacts tender = consultations(List.of(consultationId)).get(consultationId);
        if (tender == null) {
            throw new NotFound();
        }
        return tender;
    }
}
