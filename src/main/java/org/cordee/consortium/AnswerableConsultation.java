package org.cordee.consortium;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.Amount;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/** A consultation with the lots that can still be answered. */
public record AnswerableConsultation(UUID id, String title, String reference, String buyerName, List<OfferedLot> lots) {

    /** One lot; a fact that the notice does not give is null. */
    public record OfferedLot(
            UUID id,
            String number,
            String title,
            @Nullable Amount estimate,
            String reservation,
            @Nullable Deadline deadline) {}
}
