package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;

/** Stands in until the room of consultations can be asked; it never answers. */
@Component
class UnconnectedTenders implements Tenders {

    @Override
    public TenderFacts visibleTo(Actor actor, UUID consultationId) {
        return facts(consultationId);
    }

    @Override
    public TenderFacts facts(UUID consultationId) {
        throw new UnsupportedOperationException("consultations are not connected yet");
    }
}
