package org.cordee.process.board;

import java.util.UUID;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.springframework.stereotype.Component;

/** Who may see where one grouping stands: its lead, its members and coordinators. Administrators never enter a grouping. */
@Component
public class GroupingDoor {

    private final ConsortiumLookup consortia;

    GroupingDoor(ConsortiumLookup consortia) {
        this.consortia = consortia;
    }

    /** @throws NotFound for everybody else, as for a grouping that is not there */
    public ConsortiumFacts open(Actor actor, UUID consortiumId) {
        ConsortiumFacts consortium = consortia.consortium(consortiumId);
        if (!seesEverybody(actor, consortium) && !consortia.isMember(consortiumId, actor.requireOrganisation())) {
            throw new NotFound();
        }
        return consortium;
    }

    /** False for a plain member, who knows the members but no candidate. */
    public boolean seesEverybody(Actor actor, ConsortiumFacts consortium) {
        return actor.is(Role.COORDINATOR) || actor.actsFor(consortium.leadOrganisationId());
    }
}
