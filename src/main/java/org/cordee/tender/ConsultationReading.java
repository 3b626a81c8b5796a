package org.cordee.tender;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.tender.ConsultationDetail.LotDetail;
import org.cordee.tender.ConsultationDetail.NoticeDetail;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads consultations for users and for other rooms. */
@Component
@Transactional(readOnly = true)
public class ConsultationReading {

    /** Sorts by nearest deadline; unknown deadlines come first. The id makes the order of the pages stable. */
    private static final Sort NEAREST_FIRST = Sort.by("firstDeadlineAt", "id");

    /** The fields of a lot that count as lacking only when the notice states a value that is not readable. */
    private static final Map<String, ConsultationField> UNREAD = Map.of(
            "questionDeadline", ConsultationField.QUESTION_DEADLINE,
            "applicationDeadline", ConsultationField.APPLICATION_DEADLINE,
            "period", ConsultationField.PERIOD,
            "places", ConsultationField.PLACES);

    private final Consultations consultations;
    private final BusinessClock clock;

    ConsultationReading(Consultations consultations, BusinessClock clock) {
        this.consultations = consultations;
        this.clock = clock;
    }

    public Page<ConsultationRow> search(Actor actor, ConsultationSearch search, Pageable page) {
        ConsultationAccess access = ConsultationAccess.of(actor);
        Instant now = clock.now();
        String text = search.text();
        return consultations.search(
                actor.organisationId(),
                access.everything(),
                text == null || text.isBlank() ? null : "%" + escaped(text.strip()) + "%",
                search.time() == ConsultationSearch.Time.OPEN ? now : null,
                search.time() == ConsultationSearch.Time.PAST ? now : null,
                PageRequest.of(page.getPageNumber(), page.getPageSize(), NEAREST_FIRST));
    }

    public ConsultationDetail find(Actor actor, UUID consultationId) {
        ConsultationAccess access = ConsultationAccess.of(actor);
        Consultation consultation = consultations
                .findVisible(consultationId, actor.organisationId(), access.everything())
                .orElseThrow(NotFound::new);
        return detail(consultation, access.mayEdit(consultation));
    }

    /** Returns a consultation without an access check, for rooms that check the access themselves. */
    public ConsultationDetail facts(UUID consultationId) {
        return detail(consultations.findById(consultationId).orElseThrow(NotFound::new), false);
    }

    /** Returns a lot without an access check, for rooms that check the access themselves. */
    public LotContent lot(UUID lotId) {
        return consultations.findLot(lotId).map(Lot::content).orElseThrow(NotFound::new);
    }

    private static ConsultationDetail detail(Consultation consultation, boolean editable) {
        ConsultationContent content = consultation.content();
        return new ConsultationDetail(
                consultation.id(),
                consultation.version(),
                consultation.ownerOrganisationId(),
                consultation.procedureId(),
                consultation.language(),
                consultation.noticeSubtype(),
                consultation.issuedAt(),
                content,
                consultation.lots().stream()
                        .map(lot -> new LotDetail(lot.id(), lot.status(), lot.content()))
                        .toList(),
                consultation.notices().stream().map(ConsultationReading::notice).toList(),
                editable,
                lacking(content, consultation.notices()));
    }

    private static NoticeDetail notice(ReceivedNotice notice) {
        return new NoticeDetail(
                notice.noticeId(),
                notice.noticeVersion(),
                notice.issuedAt(),
                notice.receivedAt(),
                notice.isCorrigendum(),
                notice.descriptors(),
                notice.reason(),
                notice.changes(),
                notice.remarks());
    }

    /** Lists the fields that a consortium will need and that have no value yet. */
    private static List<String> lacking(ConsultationContent content, List<ReceivedNotice> notices) {
        List<String> lacking = new ArrayList<>();
        note(lacking, "reference", content.reference());
        note(lacking, "procedure", content.procedure());
        note(lacking, "nature", content.nature());
        note(lacking, "platformUrl", content.platformUrl());
        note(lacking, "buyer.kind", content.buyer().kind());
        if (content.buyer().kind() != null && content.buyer().kind().dependsOnRunningCosts()) {
            note(lacking, "runningCostsOver60M", content.documents().runningCostsOver60M());
        }
        if (content.nature() == ContractNature.WORKS) {
            note(lacking, "globalContract.kind", content.documents().global().kind());
        }
        note(lacking, "signedAtDeposit", content.signedAtDeposit());
        for (int index = 0; index < content.lots().size(); index++) {
            LotContent lot = content.lots().get(index);
            note(lacking, "lots[" + index + "].cpv", lot.cpv());
            note(lacking, "lots[" + index + "].offerDeadline", lot.deadlines().binding());
            note(lacking, "lots[" + index + "].estimatedValue", lot.estimatedValue());
            note(lacking, "lots[" + index + "].labourShare", lot.terms().labourShare());
            note(lacking, "lots[" + index + "].severalBidsForbidden", content.severalBidsForbidden(lot));
            AskedCapacities asked = lot.terms().capacities();
            note(lacking, "lots[" + index + "].capacities", asked.known() ? asked : null);
            noteReserved(lacking, "lots[" + index + "].", lot);
        }
        if (content.lots().stream().anyMatch(lot -> lot.reservation() == Reservation.L2113_15)) {
            note(lacking, "contractingAuthority", content.documents().contractingAuthority());
        }
        notices.stream()
                .skip(Math.max(0, notices.size() - 1))
                .flatMap(notice -> notice.remarks().stream())
                .forEach(remark -> noteUnread(lacking, content, remark));
        return lacking.stream().distinct().toList();
    }

    /** Adds the field of a published value that was not readable and that no user has filled in. */
    private static void noteUnread(List<String> lacking, ConsultationContent content, Flaw remark) {
        ConsultationField field =
                UNREAD.get(remark.field().substring(remark.field().indexOf("].") + 2));
        for (int index = 0; index < content.lots().size(); index++) {
            LotContent lot = content.lots().get(index);
            if (field != null && remark.lot() != null && remark.lot().equals(lot.key())) {
                note(lacking, remark.field().replaceFirst("\\d+", String.valueOf(index)), orNull(field.of(lot)));
            }
        }
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    /** Adds the missing fields that are needed only for a reserved lot or a lot with an insertion clause. */
    private static void noteReserved(List<String> lacking, String lotPath, LotContent lot) {
        ClauseTerms clause = lot.terms().clause();
        if (lot.reservation() == Reservation.L2113_15) {
            note(lacking, lotPath + "listedServicesOnly", lot.terms().reserved().listedServicesOnly());
        } else if (lot.reservation().isReserved()) {
            note(
                    lacking,
                    lotPath + "reservationMinRatio",
                    lot.terms().reserved().minimumRatio());
        }
        if (lot.insertionHours() != null || clause.rate() != null) {
            note(lacking, lotPath + "insertionBlocking", clause.blocking());
        }
    }

    private static void note(List<String> lacking, String field, @Nullable Object value) {
        if (value == null) {
            lacking.add(field);
        }
    }

    /** Escapes % and _ in a search text, so that they match literally. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
