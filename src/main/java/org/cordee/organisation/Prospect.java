package org.cordee.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The data of an establishment and its organisation from which its score is computed. */
record Prospect(
        UUID organisationId,
        UUID establishmentId,
        OrganisationProfile organisation,
        EstablishmentProfile establishment) {

    Set<OrganisationKind> kindsOn(LocalDate day) {
        return OrganisationKinds.of(organisation.unit(), List.of(establishment.convention()), day);
    }
}
