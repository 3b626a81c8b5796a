package org.cordee.account;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the account room needs to know of the directory; the directory provides it, so that no arrow leads there. */
public interface OrganisationNames {

    /** The names of those that exist. */
    Map<UUID, String> namesOf(Collection<UUID> organisationIds);

    /** The organisation with this SIREN (nine digits), for an administrator who grants a membership. */
    Optional<UUID> bySiren(String siren);
}
