package org.cordee.process.crash;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.organisation.Address;
import org.cordee.organisation.Convention;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentProfile;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.OrganisationIdentity;
import org.cordee.organisation.RegisteringOrganisations;
import org.cordee.organisation.SampleNumbers;
import org.cordee.organisation.SampleProfiles;
import org.cordee.organisation.Siret;
import org.cordee.process.Scenes;
import org.cordee.process.Scenes.Firm;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;

/** The parties of one procedure, each with an address for its letters. */
record ProcedureParties(Firm lead, Firm first, Firm partner) {

    static ProcedureParties of(Scenes scenes) {
        return new ProcedureParties(firm(scenes, "lead"), firm(scenes, "first"), firm(scenes, "partner"));
    }

    private static Firm firm(Scenes scenes, String part) {
        Siret siret = SampleNumbers.siret();
        Actor coordinator = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);
        UUID id = scenes.bean(RegisteringOrganisations.class)
                .register(
                        coordinator,
                        OrganisationIdentity.french(siret.siren()).asSimulated(),
                        SampleProfiles.small("Les Mains Vertes", LegalForm.ASSOCIATION),
                        List.of(new EstablishmentProfile(
                                siret,
                                null,
                                Address.inFrance(null, "76000", "Rouen"),
                                Convention.NONE,
                                null,
                                null,
                                null,
                                part + "@orme.example")));
        UUID establishment =
                scenes.bean(DirectoryLookup.class).establishmentsOf(id).get(0).establishmentId();
        return new Firm(
                id, establishment, new Actor(Ids.next(), id, Set.of(Role.MEMBER, Role.SIGNATORY), Actor.Via.ACCOUNT));
    }

    Firm of(UUID organisation) {
        return List.of(lead, first, partner).stream()
                .filter(firm -> firm.organisationId().equals(organisation))
                .findFirst()
                .orElseThrow();
    }

    /** Returns an organisation's role, which is the same in every procedure. */
    String part(String organisation) {
        return organisation
                .replace(lead.organisationId().toString(), "lead")
                .replace(first.organisationId().toString(), "first")
                .replace(partner.organisationId().toString(), "partner");
    }
}
