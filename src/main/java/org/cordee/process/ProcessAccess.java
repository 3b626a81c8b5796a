package org.cordee.process;

import java.util.UUID;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.springframework.stereotype.Component;

/**
 * Decides who may see the processes of one consortium: its lead, its members and coordinators. Administrators never
 * enter a consortium.
 */
@Component
public class ProcessAccess {

    private final ConsortiumLookup consortia;

    ProcessAccess(ConsortiumLookup consortia) {
        this.consortia = consortia;
    }

    /**
     * Returns the consortium when the actor may see its processes.
     * @throws NotFound for all other actors, and for a consortium that does not exist
     */
    public ConsortiumFacts requireVisible(Actor actor, UUID consortiumId) {
        ConsortiumFacts consortium = consortia.consortium(consortiumId);
        if (!seesCandidates(actor, consortium) && !consortia.isMember(consortiumId, actor.requireOrganisation())) {
            throw new NotFound();
        }
        return consortium;
    }

    /** Returns false for a plain member, who sees the members but no candidate. */
    public boolean seesCandidates(Actor actor, ConsortiumFacts consortium) {
        return actor.is(Role.COORDINATOR) || actor.actsFor(consortium.leadOrganisationId());
    }
}
