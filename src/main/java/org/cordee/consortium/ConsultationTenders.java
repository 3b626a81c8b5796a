package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.tender.ConsultationReading;
import org.springframework.stereotype.Component;

/** Reads consultations from the tender room for this room. */
@Component
class ConsultationTenders implements Tenders {

    private final ConsultationReading consultations;

    ConsultationTenders(ConsultationReading consultations) {
        this.consultations = consultations;
    }

    @Override
    public TenderFacts visibleTo(Actor actor, UUID consultationId) {
        return TenderFacts.of(consultations.find(actor, consultationId));
    }

    @Override
    public TenderFacts facts(UUID consultationId) {
        return TenderFacts.of(consultations.facts(consultationId));
    }
}
