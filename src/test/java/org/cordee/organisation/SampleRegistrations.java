package org.cordee.organisation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;

/** Registers invented organisations in the directory. */
public final class SampleRegistrations {

    private SampleRegistrations() {}

    /** Registers an organisation with one establishment in Rouen, as a coordinator, and returns its id. */
    public static UUID inRouen(RegisteringOrganisations registering, OrganisationProfile profile) {
        Siret siret = SampleNumbers.siret();
        return registering.register(
                new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT),
                OrganisationIdentity.french(siret.siren()).asSimulated(),
                profile,
                List.of(EstablishmentProfile.at(siret, Address.inFrance(null, "76000", "Rouen"))));
    }
}
