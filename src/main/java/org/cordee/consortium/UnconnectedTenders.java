package org.cordee.consortium;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Stands in until the room of consultations can be asked; it never answers. */
@Component
class UnconnectedTenders implements Tenders {

    @Override
    public Map<UUID, TenderFacts> consultations(Collection<UUID> consultationIds) {
        throw new UnsupportedOperationException("consultations are not connected yet");
    }
}
