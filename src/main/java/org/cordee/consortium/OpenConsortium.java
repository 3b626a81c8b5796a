package org.cordee.consortium;

import java.util.List;
import java.util.UUID;

/** The data of a new consortium: its terms, its consultation and lots, and the establishment of the lead. */
public record OpenConsortium(ConsortiumTerms terms, UUID consultationId, List<UUID> lotIds, UUID leadEstablishmentId) {

    public OpenConsortium {
        lotIds = List.copyOf(lotIds);
    }
}
