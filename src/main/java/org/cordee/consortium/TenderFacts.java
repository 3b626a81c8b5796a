package org.cordee.consortium;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.law.HolidayZone;
import org.cordee.shared.Amount;
import org.cordee.shared.Deadline;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationDetail;
import org.cordee.tender.ConsultationDetail.LotDetail;
import org.cordee.tender.LotContent;
import org.cordee.tender.LotStatus;
import org.cordee.tender.ProcedureKind;
import org.jspecify.annotations.Nullable;

/** A consultation as a consortium needs it, with its open lots. */
public record TenderFacts(UUID id, ConsultationContent content, List<TenderLot> lots) {

    /**
     * One lot that is still open.
     *
     * @param key the same in every copy of the published lot, so that a lead is found under any copy of it
     */
    public record TenderLot(UUID id, String key, LotContent content) {

        static TenderLot of(ConsultationDetail detail, LotDetail lot) {
            String procedure = detail.procedureId();
            String key = procedure == null
                    ? lot.id().toString()
                    : procedure + "/" + lot.content().key();
            return new TenderLot(lot.id(), key, lot.content());
        }

        public String number() {
            return known(content.key());
        }

        public String title() {
            return known(content.title());
        }

        public String cpv() {
            return known(content.cpv());
        }

        public @Nullable Amount estimate() {
            return content.estimatedValue();
        }

        /** Returns a code, NONE when every enterprise may bid. */
        public String reservation() {
            return content.reservation().name();
        }

        public Set<String> places() {
            return Set.copyOf(content.places());
        }

        /** Returns the duration of the contract, 0 when unknown. */
        public int months() {
            return content.period().months();
        }

        /** Returns the hours the lot asks for, 0 when it asks for none. */
        public int insertionHours() {
            return Objects.requireNonNullElse(content.insertionHours(), 0);
        }

        public @Nullable Deadline deadline() {
            return content.deadlines().binding();
        }

        /** Returns until when applications are deposited; null when the notice gives no such date. */
        public @Nullable Deadline applications() {
            return content.deadlines().application();
        }

        /** Returns until when the buyer takes questions on it; null when it is not known. */
        public @Nullable Deadline questions() {
            return content.deadlines().question();
        }
    }

    static TenderFacts of(ConsultationDetail detail) {
        List<TenderLot> open = detail.lots().stream()
                .filter(lot -> lot.status() == LotStatus.OPEN)
                .map(lot -> TenderLot.of(detail, lot))
                .toList();
        return new TenderFacts(detail.id(), detail.content(), open);
    }

    public String title() {
        return known(content.title());
    }

    public String reference() {
        return known(content.reference());
    }

    public String buyerName() {
        return known(content.buyer().name());
    }

    /**
     * Tells if the application is deposited alone, before the buyer invites to tender: the procedure is restricted, and
     * each of these lots has a date for applications.
     */
    public boolean appliesFirst(Collection<UUID> lotIds) {
        return content.procedure() == ProcedureKind.RESTRICTED
                && lotIds.stream().map(this::lot).flatMap(Optional::stream).noneMatch(lot -> lot.applications() == null);
    }

    /** Tells if an enterprise may be in one candidacy only for all lots together (R2142-21). */
    public boolean oneBidAcrossLots() {
        return content.documents().severalBidsForbiddenAcrossLots();
    }

    /** Returns the rule of the documents for a lot, or else for the whole; null when there is neither. */
    @Nullable
    Boolean severalBidsForbidden(TenderLot lot) {
        return content.severalBidsForbidden(lot.content());
    }

    /** Returns the place of work of some lots, as far as public holidays differ. */
    public HolidayZone holidays(Collection<UUID> lotIds) {
        return HolidayZone.of(lots.stream()
                .filter(lot -> lotIds.contains(lot.id()))
                .flatMap(lot -> lot.places().stream())
                .toList());
    }

    /**
     * Returns the earliest moment after which the buyer takes no more questions on one of the lots, where it is known.
     */
    public Optional<Deadline> questions(Collection<UUID> lotIds) {
        return lots.stream()
                .filter(lot -> lotIds.contains(lot.id()))
                .map(TenderLot::questions)
                .flatMap(Stream::ofNullable)
                .min(Comparator.comparing(Deadline::instant));
    }

    /** Returns the keys of its open lots. */
    public List<String> keys() {
        return lots.stream().map(TenderLot::key).toList();
    }

    public Optional<TenderLot> lot(UUID lotId) {
        return lots.stream().filter(lot -> lot.id().equals(lotId)).findFirst();
    }

    private static String known(@Nullable String text) {
        return text == null ? "" : text;
    }
}
