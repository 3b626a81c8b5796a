package org.cordee.consortium;

import java.util.List;
import java.util.UUID;

/** The data of a new consortium: consultation, lots, form and the establishment of the lead. */
public record OpenConsortium(
        String name,
        UUID consultationId,
        List<UUID> lotIds,
        ConsortiumForm form,
        boolean ndaRequired,
        UUID leadEstablishmentId) {

    public OpenConsortium {
        lotIds = List.copyOf(lotIds);
    }
}
