package org.cordee.dossier;

import java.util.UUID;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;

/**
 * Decides who may read the buyer's documents of a grouping: its lead, and a member that signed the confidentiality
 * undertaking or owed none. For candidates, coordinators and all others they do not exist.
 */
@Component
class DossierAccess {

    private final ConsortiumLookup consortia;

    DossierAccess(ConsortiumLookup consortia) {
        this.consortia = consortia;
    }

    /** A grouping and how its reader stands to it. */
    record Reader(ConsortiumFacts consortium, boolean lead) {}

    /** @throws NotFound for everybody who may not read */
    Reader requireReader(Actor actor, UUID consortiumId) {
        UUID organisation = actor.requireOrganisation();
        ConsortiumFacts consortium = consortia.consortium(consortiumId);
        boolean lead = consortium.leadOrganisationId().equals(organisation);
        if (actor.personId() == null || !lead && !consortia.mayReadDataRoom(consortiumId, organisation)) {
            throw new NotFound();
        }
        return new Reader(consortium, lead);
    }

    /** @throws NotFound for everybody but the lead */
    ConsortiumFacts requireLead(Actor actor, UUID consortiumId) {
        ConsortiumFacts consortium = consortia.consortium(consortiumId);
        if (!actor.actsFor(consortium.leadOrganisationId())) {
            throw new NotFound();
        }
        return consortium;
    }
}
