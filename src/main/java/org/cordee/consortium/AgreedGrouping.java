package org.cordee.consortium;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.Deadline;

/** A grouping with its members and their agreed parts, as drafting and deposit start from it. */
public record AgreedGrouping(
        UUID id,
        String name,
        ConsortiumState state,
        UUID leadOrganisationId,
        UUID consultationId,
        String consultationTitle,
        String consultationReference,
        String buyerName,
        Deadline offerDeadline,
        ConsortiumForm form,
        List<AgreedLot> lots,
        List<AgreedShare> shares) {

    public AgreedGrouping {
        lots = List.copyOf(lots);
        shares = List.copyOf(shares);
    }
}
