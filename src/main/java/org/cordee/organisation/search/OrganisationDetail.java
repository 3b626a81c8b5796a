package org.cordee.organisation.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.organisation.profile.EssStatus;
import org.cordee.organisation.profile.EstablishmentProfile;
import org.cordee.organisation.profile.Kind;
import org.cordee.organisation.profile.OrganisationIdentity;
import org.cordee.organisation.profile.OrganisationProfile;
import org.cordee.organisation.profile.Size;

/**
 * All the directory says about an organisation to one reader. The contact addresses are only there for those who may
 * edit it; others learn them by an invitation.
 */
public record OrganisationDetail(
        UUID id,
        long version,
        OrganisationIdentity identity,
        OrganisationProfile profile,
        Size size,
        EssStatus essStatus,
        Set<Kind> kinds,
        List<EstablishmentDetail> establishments,
        LocalDate asOf,
        boolean editable) {

    /** One establishment; {@code proven} says whether its convention holds today. */
    public record EstablishmentDetail(UUID id, EstablishmentProfile profile, boolean proven) {}
}
