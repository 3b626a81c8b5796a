package org.cordee.consortium.source;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.shared.NotFound;

/** What this room needs of the directory. */
public interface Parties {

    /** The establishments found among those asked for, by id. */
    Map<UUID, Party> establishments(Collection<UUID> establishmentIds);

    /** The names of the organisations found, by id. */
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
