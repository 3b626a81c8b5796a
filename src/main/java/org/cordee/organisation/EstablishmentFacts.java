package org.cordee.organisation;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The facts about an establishment and its organisation on a day that other rooms need. */
public record EstablishmentFacts(
        UUID establishmentId,
        UUID organisationId,
        String legalName,
        @Nullable Siret siret,
        @Nullable Siren siren,
        @Nullable Siren parentSiren,
        EstablishmentProfile profile,
        EnterpriseSize size,
        EssStatus essStatus,
        Set<OrganisationKind> kinds,
        boolean conventionHolds,
        boolean simulated) {

    /**
     * Returns the key of the group of enterprises: the parent's SIREN, or the enterprise's own when it has no parent.
     */
    public String group() {
        if (parentSiren != null) {
            return parentSiren.value();
        }
        return siren == null ? establishmentId.toString() : siren.value();
    }
}
