package org.cordee.consortium;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.Amount;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/** A consultation as a grouping needs it. */
record TenderFacts(
        UUID id,
        String title,
        String reference,
        String buyerName,
        @Nullable Deadline deadline,
        List<TenderLot> lots) {

    /** One lot of it; the reservation is a code, NONE when everybody may bid. */
    record TenderLot(
            UUID id,
            String number,
            String title,
            String cpv,
            @Nullable Amount estimate,
            String reservation) {}

    Optional<TenderLot> lot(UUID lotId) {
        return lots.stream().filter(lot -> lot.id().equals(lotId)).findFirst();
    }
}
