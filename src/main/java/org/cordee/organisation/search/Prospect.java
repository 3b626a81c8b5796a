package org.cordee.organisation.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.organisation.profile.EstablishmentProfile;
import org.cordee.organisation.profile.OrganisationKind;
import org.cordee.organisation.profile.OrganisationKinds;
import org.cordee.organisation.profile.OrganisationProfile;

/** The data of an establishment and its organisation from which its score is computed. */
record Prospect(
        UUID organisationId,
        UUID establishmentId,
        OrganisationProfile organisation,
        EstablishmentProfile establishment) {

    Set<OrganisationKind> kindsOn(LocalDate day) {
        return OrganisationKinds.of(organisation, List.of(establishment.convention()), day);
    }
}
