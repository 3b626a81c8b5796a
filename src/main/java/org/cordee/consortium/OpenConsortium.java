package org.cordee.consortium;

import java.util.List;
import java.util.UUID;

/** A new grouping: for which lots of which consultation, in which form, led from which establishment. */
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
