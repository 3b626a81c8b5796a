package org.cordee.coverage;

import java.util.UUID;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.InformationBarrier;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;

/**
 * Decides who reads the matrix of a grouping: those who read the buyer's documents, which are its lead, and a member
 * that signed the confidentiality undertaking or owed none.
 */
@Component
class CoverageAccess {

    private final ConsortiumLookup consortia;
    private final InformationBarrier barrier;

    CoverageAccess(ConsortiumLookup consortia, InformationBarrier barrier) {
        this.consortia = consortia;
        this.barrier = barrier;
    }

    /**
     * A grouping and how its reader stands to it.
     *
     * @param barred true when the reader is also in another candidacy for the lot, and reads nothing of other members
     */
    record MatrixReader(ConsortiumFacts consortium, UUID organisationId, boolean lead, boolean barred) {}

    /** @throws NotFound for everybody who may not read */
    MatrixReader requireReader(Actor actor, UUID consortiumId) {
        UUID organisation = actor.requireOrganisation();
        ConsortiumFacts consortium = consortia.consortium(consortiumId);
        boolean lead = consortium.leadOrganisationId().equals(organisation);
        if (actor.personId() == null || !lead && !consortia.mayReadDataRoom(consortiumId, organisation)) {
            throw new NotFound();
        }
        return new MatrixReader(consortium, organisation, lead, !lead && barrier.isBehind(actor, consortiumId));
    }

    /**
     * Locks the grouping for an act of the lead.
     *
     * @throws NotFound for everybody but the lead
     * @throws RuleViolation when the grouping has ended
     */
    void lockForLead(Actor actor, UUID consortiumId) {
        actor.requireOrganisation();
        consortia.lock(consortiumId);
        MatrixReader reader = requireReader(actor, consortiumId);
        if (!reader.lead()) {
            throw new NotFound();
        }
        if (isOver(reader.consortium())) {
            throw new RuleViolation("coverage.over");
        }
    }

    static boolean isOver(ConsortiumFacts consortium) {
        return consortium.state() == ConsortiumState.ABANDONED || consortium.state() == ConsortiumState.NO_CONSORTIUM
                || consortium.state() == ConsortiumState.NOT_SELECTED;
    }
}
