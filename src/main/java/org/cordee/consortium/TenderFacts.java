package org.cordee.consortium;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.law.HolidayZone;
import org.cordee.shared.Amount;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a consultation that a consortium needs.
 *
 * @param oneBidAcrossLots whether an enterprise may be in one candidacy only for all lots together (R2142-21)
 */
public record TenderFacts(
        UUID id, String title, String reference, String buyerName, boolean oneBidAcrossLots, List<TenderLot> lots) {

    /**
     * One lot that is still open.
     *
     * @param key the same in every copy of the published lot, so that a lead is found under any copy of it
     * @param reservation a code, NONE when every enterprise may bid
     * @param severalBidsForbidden the rule of the documents for this lot, or else for the whole; null when there is
     * neither
     * @param months duration of the contract, 0 when unknown
     * @param insertionHours hours the lot asks for, 0 when it asks for none
     * @param questions until when the buyer takes questions on it; null when it is not known
     */
    public record TenderLot(
            UUID id,
            String key,
            String number,
            String title,
            String cpv,
            @Nullable Amount estimate,
            String reservation,
            Set<String> places,
            int months,
            int insertionHours,
            @Nullable Deadline deadline,
            @Nullable Boolean severalBidsForbidden,
            @Nullable Deadline questions) {}

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
}
