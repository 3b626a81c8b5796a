package org.cordee.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The facts about an establishment and its organisation on a day that other rooms need. */
public record EstablishmentFacts(
        UUID establishmentId,
        UUID organisationId,
        OrganisationIdentity identity,
        LegalUnit unit,
        EstablishmentProfile profile,
        EnterpriseSize size,
        EssStatus essStatus,
        Set<OrganisationKind> kinds,
        boolean conventionHolds) {

    static EstablishmentFacts of(Organisation organisation, Establishment establishment, LocalDate day) {
        Convention convention = establishment.convention();
        return new EstablishmentFacts(
                establishment.id(),
                organisation.id(),
                organisation.identity(),
                organisation.unit(),
                establishment.profile(),
                organisation.size(),
                organisation.essStatus(day),
                OrganisationKinds.of(organisation.unit(), List.of(convention), day),
                convention.isValidOn(day));
    }

    public String legalName() {
        return unit.legalName();
    }

    public @Nullable Siret siret() {
        return profile.siret();
    }

    public @Nullable Siren siren() {
        return identity.siren();
    }

    public boolean simulated() {
        return identity.simulated();
    }

    /**
     * Returns the key of the group of enterprises: the parent's SIREN, or the enterprise's own when it has no parent.
     */
    public String group() {
        if (unit.parentSiren() != null) {
            return unit.parentSiren().value();
        }
        return identity.siren() == null
                ? establishmentId.toString()
                : identity.siren().value();
    }
}
