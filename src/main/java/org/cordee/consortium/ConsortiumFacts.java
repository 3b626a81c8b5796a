package org.cordee.consortium;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.Deadline;

/** Facts of one consortium for other rooms. */
public record ConsortiumFacts(
        UUID id,
        String name,
        ConsortiumState state,
        ConsortiumForm form,
        UUID consultationId,
        List<UUID> lotIds,
        UUID leadOrganisationId,
        boolean ndaRequired,
        Deadline deadline) {}
