package org.cordee.evidence;

import static org.cordee.evidence.SheetLines.form;
import static org.cordee.evidence.SheetLines.known;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.agreement.SignedParty;
import org.cordee.form.FormFacts;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.Address;
import org.cordee.organisation.EnterpriseSize;
import org.cordee.organisation.EstablishmentFacts;

/** The establishments of a consortium and its subcontractors, as forms name them. */
final class FormPlaces {

    private final Map<UUID, EstablishmentFacts> places;
    private final Map<UUID, SignedParty> signed;

    /** @param signed the parties of the agreement by organisation: a member has the name under which it signed */
    FormPlaces(Collection<EstablishmentFacts> places, Map<UUID, SignedParty> signed) {
        this.places =
                places.stream().collect(Collectors.toMap(EstablishmentFacts::establishmentId, Function.identity()));
        this.signed = signed;
    }

    EstablishmentFacts place(UUID establishmentId) {
        return Objects.requireNonNull(places.get(establishmentId), () -> "no establishment " + establishmentId);
    }

    /** Returns the name under which the organisation of an establishment signed, or its name in the directory. */
    String name(UUID establishmentId) {
        EstablishmentFacts place = place(establishmentId);
        SignedParty party = signed.get(place.organisationId());
        return party == null ? place.legalName() : party.name();
    }

    FormFacts.Identity identity(UUID establishmentId) {
        EstablishmentFacts place = place(establishmentId);
        Address address = place.profile().address();
        String city = (known(address.postalCode()) + " " + address.city()).strip();
        String street = known(address.street());
        return new FormFacts.Identity(
                name(establishmentId),
                known(place.profile().tradeName()),
                street.isBlank() ? city : street + ", " + city,
                "",
                known(place.profile().contactEmail()),
                known(place.profile().contactPhone()),
                place.siret() == null ? "" : place.siret().value(),
                known(place.identity().foreignId()));
    }

    FormFacts.Standing standing(UUID establishmentId) {
        EstablishmentFacts place = place(establishmentId);
        InsertionKind kind = place.profile().convention().kind();
        return new FormFacts.Standing(
                form(place.unit().legalForm()),
                place.siren() == null
                        ? known(place.identity().foreignId())
                        : place.siren().spaced(),
                place.size() == EnterpriseSize.UNKNOWN
                        ? null
                        : (Boolean) place.size().isSme(),
                place.conventionHolds() ? kind : InsertionKind.NONE,
                kind.needsConvention() ? known(place.profile().convention().number()) : "",
                place.essStatus().isEss());
    }
}
