package org.cordee.consortium;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.shared.NotFound;

/** The part of the directory that this room uses. */
interface Parties {

    /** Returns the establishments that were found, by id. */
    Map<UUID, Party> establishments(Collection<UUID> establishmentIds);

    /** Returns the names of the organisations that were found, by id. */
    Map<UUID, String> organisationNames(Collection<UUID> organisationIds);

    List<Party> establishmentsOf(UUID organisationId);

    default Party establishment(UUID establishmentId) {
        Party party = establishments(List.of(establishmentId)).get(establishmentId);
        if (party == null) {
            throw new NotFound();
        }
        return party;
    }
}
