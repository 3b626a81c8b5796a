package org.cordee.consortium;

import java.util.Set;
import java.util.UUID;

/** Finds the organisations for which no letter of this consortium could be written, because they have no address. */
public interface UnreachedOrganisations {

    Set<UUID> organisations(UUID consortiumId);
}
