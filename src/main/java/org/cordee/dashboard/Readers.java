package org.cordee.dashboard;

import java.util.UUID;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.springframework.stereotype.Component;

/** Who may follow one grouping. */
@Component
class Readers {

    private final ConsortiumLookup consortia;

    Readers(ConsortiumLookup consortia) {
        this.consortia = consortia;
    }

    /**
     * True for its lead and coordinators, who follow all of it; false for its members, who follow what concerns everybody.
     *
     * @throws NotFound for anybody else
     */
    boolean followsAll(Actor actor, UUID consortiumId) {
        UUID lead = consortia.consortium(consortiumId).leadOrganisationId();
        if (actor.is(Role.COORDINATOR) || actor.actsFor(lead)) {
            return true;
        }
        if (!consortia.isMember(consortiumId, actor.requireOrganisation())) {
            throw new NotFound();
        }
        return false;
    }
}
