package org.cordee.consortium;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.TenderFacts.TenderLot;
import org.cordee.shared.Actor;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationDetail;
import org.cordee.tender.ConsultationDetail.LotDetail;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.LotContent;
import org.cordee.tender.LotStatus;
import org.jspecify.annotations.Nullable;
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
        return facts(consultations.find(actor, consultationId));
    }

    @Override
    public TenderFacts facts(UUID consultationId) {
        return facts(consultations.facts(consultationId));
    }

    private static TenderFacts facts(ConsultationDetail detail) {
        ConsultationContent content = detail.content();
        List<TenderLot> lots = detail.lots().stream()
                .filter(lot -> lot.status() == LotStatus.OPEN)
                .map(lot -> lot(detail, lot))
                .toList();
        return new TenderFacts(
                detail.id(),
                known(content.title()),
                known(content.reference()),
                known(content.buyer().name()),
                content.severalBidsForbiddenAcrossLots(),
                lots);
    }

    private static TenderLot lot(ConsultationDetail detail, LotDetail lot) {
        LotContent content = lot.content();
        String number = known(content.key());
        Optional<String> published =
                Optional.ofNullable(detail.procedureId()).map(procedure -> procedure + "/" + content.key());
        return new TenderLot(
                lot.id(),
                published.orElse(lot.id().toString()),
                number,
                known(content.title()),
                known(content.cpv()),
                content.estimatedValue(),
                content.reservation().name(),
                Set.copyOf(content.places()),
                content.period().months(),
                Objects.requireNonNullElse(content.insertionHours(), 0),
                lot.deadline(),
                detail.content().severalBidsForbidden(content),
                content.deadlines().question());
    }

    private static String known(@Nullable String text) {
        return text == null ? "" : text;
    }
}
