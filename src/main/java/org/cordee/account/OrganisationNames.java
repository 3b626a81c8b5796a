package org.cordee.account;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The directory's functions that the account room needs. The directory implements them, so that the account room does
 * not depend on it.
 */
public interface OrganisationNames {

    /** Returns the names of the existing organisations among these ids. */
    Map<UUID, String> namesOf(Collection<UUID> organisationIds);

    /** Finds the organisation with this SIREN (nine digits), for an administrator who grants a membership. */
    Optional<UUID> bySiren(String siren);

    /** Tells if all these organisations exist and were made for a simulation or the demonstration. */
    boolean areInvented(Collection<UUID> organisationIds);
}
