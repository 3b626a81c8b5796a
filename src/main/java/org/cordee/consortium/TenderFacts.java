package org.cordee.consortium;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Amount;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/** A consultation as a grouping needs it. */
record TenderFacts(
        UUID id, String title, String reference, String buyerName, boolean severalBidsForbidden, List<TenderLot> lots) {

    /**
     * One lot that is still open.
     *
     * @param key the same for everybody who keeps this published lot, so that a lead is found under any copy of it
     * @param reservation a code, NONE when everybody may bid
     * @param severalBidsForbidden what the documents say of this lot or else of the whole; null when neither
     * @param months duration of the contract, 0 when unknown
     * @param insertionHours that the lot asks for, 0 when it says nothing
     */
    record TenderLot(
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
            @Nullable Boolean severalBidsForbidden) {}

    Optional<TenderLot> lot(UUID lotId) {
        return lots.stream().filter(lot -> lot.id().equals(lotId)).findFirst();
    }
}
