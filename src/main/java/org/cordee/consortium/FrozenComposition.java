package org.cordee.consortium;

import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import org.cordee.shared.Deadline;
import org.cordee.tender.ConsultationDetail;
import org.cordee.tender.ConsultationDetail.LotDetail;
import org.cordee.tender.ConsultationReading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes the date from which a consortium cannot change its members by itself: the date for applications (R2142-26).
 */
@Component
@Transactional(readOnly = true)
public class FrozenComposition {

    private final ConsultationReading consultations;
    private final Consortia consortia;

    FrozenComposition(ConsultationReading consultations, Consortia consortia) {
        this.consultations = consultations;
        this.consortia = consortia;
    }

    /** Tells whether the application that names the members is frozen or deposited. */
    public boolean isFrozen(UUID consortiumId) {
        return consortia.get(consortiumId).isCompositionFrozen();
    }

    /** Tells whether the buyer allowed that this member leaves after the application. */
    public boolean isReleased(UUID consortiumId, UUID organisationId) {
        return consortia.get(consortiumId).isReleased(organisationId);
    }

    /** Returns the earliest date among its lots. */
    public Deadline from(ConsortiumFacts consortium) {
        ConsultationDetail consultation = consultations.facts(consortium.consultationId());
        return consortium.lotIds().stream()
                .map(lot -> from(consultation, lot, consortium.deadline()))
                .min(Comparator.comparing(Deadline::instant))
                .orElse(consortium.deadline());
    }

    /**
     * Returns the date for one lot.
     *
     * @param otherwise used where the consultation has a date neither for applications nor for offers
     */
    static Deadline from(ConsultationDetail consultation, UUID lotId, Deadline otherwise) {
        return consultation.lots().stream()
                .filter(lot -> lot.id().equals(lotId))
                .map(LotDetail::content)
                .map(content -> content.deadlines().application() == null
                        ? content.deadlines().binding()
                        : content.deadlines().application())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(otherwise);
    }
}
