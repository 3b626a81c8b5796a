package org.cordee.dashboard;

import java.util.UUID;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.springframework.stereotype.Component;

/** Decides who may follow one consortium. */
@Component
class DashboardAccess {

    private final ConsortiumLookup consortia;

    DashboardAccess(ConsortiumLookup consortia) {
        this.consortia = consortia;
    }

    /**
     * Returns true for its lead and coordinators, who follow everything, and false for its members, who follow what
     * concerns all.
     *
     * @throws NotFound for all other users
     */
    boolean readsEverything(Actor actor, UUID consortiumId) {
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
