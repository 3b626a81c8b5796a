package org.cordee.design;

import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.compliance.lawcase.Consultation;
import org.cordee.compliance.lawcase.Consultation.Buyer;
import org.cordee.compliance.lawcase.Consultation.Nature;
import org.cordee.compliance.lawcase.Consultation.Procedure;
import org.cordee.compliance.lawcase.Consultation.Scope;
import org.cordee.compliance.lawcase.GroupingForm;
import org.cordee.compliance.lawcase.Reservation;
import org.cordee.consortium.Workspace;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.shared.NotFound;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationDetail;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.LotContent;
import org.cordee.tender.ProcedureKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the lot of a design out of its consultation. */
@Component
class WorkReading {

    private final ConsultationReading consultations;
    private final BusinessClock clock;

    WorkReading(ConsultationReading consultations, BusinessClock clock) {
        this.consultations = consultations;
        this.clock = clock;
    }

    /** @throws NotFound when the grouping does not answer the lot */
    Work of(Workspace space, UUID lotId) {
        ConsultationDetail detail = consultations.facts(space.facts().consultationId());
        if (!space.facts().lotIds().contains(lotId)) {
            throw new NotFound();
        }
        LotContent lot = detail.lots().stream()
                .filter(one -> one.id().equals(lotId))
                .map(ConsultationDetail.LotDetail::content)
                .findFirst()
                .orElseThrow(NotFound::new);
        ZonedDateTime now = clock.now().atZone(Deadline.PARIS);
        return new Work(
                space.facts().id(),
                lotId,
                Objects.requireNonNullElse(lot.key(), "1"),
                Objects.requireNonNullElse(lot.title(), ""),
                now,
                GroupingForm.valueOf(space.facts().form().name()),
                consultation(detail, lot),
                Reservation.valueOf(lot.reservation().name()),
                Set.copyOf(lot.places()),
                lot.estimatedValue(),
                lot.insertionHours(),
                lot.terms(),
                lot.period().months());
    }

    private static Consultation consultation(ConsultationDetail detail, LotContent lot) {
        ConsultationContent content = detail.content();
        return new Consultation(
                Objects.requireNonNullElse(content.reference(), ""),
                detail.issuedAt() == null
                        ? null
                        : detail.issuedAt().atZone(Deadline.PARIS).toLocalDate(),
                procedure(content.procedure()),
                content.nature() == null
                        ? Nature.SERVICES
                        : Nature.valueOf(content.nature().name()),
                null,
                null,
                Boolean.TRUE.equals(content.severalBidsForbidden(lot)),
                Scope.LOT,
                null,
                false,
                Map.of(),
                false,
                null,
                new Buyer(content.buyer().registrationNumber(), null));
    }

    private static Procedure procedure(@Nullable ProcedureKind kind) {
        return kind == null || kind == ProcedureKind.INNOVATION_PARTNERSHIP || kind == ProcedureKind.OTHER
                ? Procedure.OPEN
                : Procedure.valueOf(kind.name());
    }
}
