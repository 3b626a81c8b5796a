package org.cordee.consortium;

import java.util.UUID;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.organisation.Siret;

/** An establishment that the user can choose. */
record OwnEstablishment(UUID establishmentId, String name) {

    static OwnEstablishment of(EstablishmentFacts facts) {
        Siret siret = facts.siret();
        return new OwnEstablishment(
                facts.establishmentId(),
                String.join(
                        ", ", facts.legalName(), facts.profile().address().city(), siret == null ? "" : siret.value()));
    }
}
