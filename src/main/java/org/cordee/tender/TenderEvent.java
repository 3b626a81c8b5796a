package org.cordee.tender;

import java.util.UUID;
import org.cordee.shared.DomainEvent;

/** The events that happen to consultations. */
public sealed interface TenderEvent extends DomainEvent
        permits ConsultationImported, ConsultationRecorded, ConsultationCorrected, DeadlineMoved, LotCancelled {

    UUID consultationId();
}
