package org.cordee.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The entry of an organisation as shown to one user. The contact addresses are present for users who may edit it; other
 * users reach the organisation through an invitation.
 */
public record OrganisationDetail(
        UUID id,
        long version,
        OrganisationIdentity identity,
        OrganisationProfile profile,
        EnterpriseSize size,
        EssStatus essStatus,
        Set<OrganisationKind> kinds,
        RegisterFacts register,
        List<FactOrigin> origins,
        List<EstablishmentDetail> establishments,
        LocalDate asOf,
        boolean editable) {

    /** One establishment; {@code proven} is true when its convention is valid today. */
    public record EstablishmentDetail(UUID id, EstablishmentProfile profile, RegisteredPlace place, boolean proven) {}

    /**
     * A source with the facts of the organisation and its establishments that come from it.
     *
     * @param fields empty for a source of all facts that no other source names
     */
    public record FactOrigin(DirectorySource source, Set<FactField> fields) {}
}
