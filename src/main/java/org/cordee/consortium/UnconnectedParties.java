package org.cordee.consortium;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Stands in until the directory can be asked; it never answers. */
@Component
class UnconnectedParties implements Parties {

    @Override
    public Map<UUID, Party> establishments(Collection<UUID> establishmentIds) {
        throw new UnsupportedOperationException("the directory is not connected yet");
    }

    @Override
    public Map<UUID, String> organisationNames(Collection<UUID> organisationIds) {
        throw new UnsupportedOperationException("the directory is not connected yet");
    }

    @Override
    public List<Party> establishmentsOf(UUID organisationId) {
        throw new UnsupportedOperationException("the directory is not connected yet");
    }
}
