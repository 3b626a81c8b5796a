package org.cordee.candidacy;

import java.util.UUID;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ProcedureStage;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** Decides who reads and who changes the application of a grouping: its members read, its lead acts. */
@Component
class CandidacyAccess {

    private final ConsortiumLookup consortia;

    CandidacyAccess(ConsortiumLookup consortia) {
        this.consortia = consortia;
    }

    /** A grouping that applies first, and how its reader stands to it. */
    record Applicant(ConsortiumFacts consortium, ProcedureStage stage, boolean lead) {}

    /** @throws NotFound for all users but the members */
    Applicant requireReader(Actor actor, UUID consortiumId) {
        UUID organisation = actor.requireOrganisation();
        ConsortiumFacts consortium = consortia.consortium(consortiumId);
        boolean lead = actor.actsFor(consortium.leadOrganisationId());
        if (actor.personId() == null || !lead && !consortia.mayReadDataRoom(consortiumId, organisation)) {
            throw new NotFound();
        }
        return new Applicant(consortium, consortia.stage(consortiumId), lead);
    }

    /** @throws NotFound for all users but the lead */
    Applicant requireLead(Actor actor, UUID consortiumId) {
        Applicant applicant = requireReader(actor, consortiumId);
        if (!applicant.lead()) {
            throw new NotFound();
        }
        return applicant;
    }

    /**
     * Locks the grouping for an act of its lead, so that the second of two acts reads what the first one changed.
     *
     * @throws NotFound for all users but the lead
     * @throws RuleViolation when application and bid are deposited together
     */
    Applicant lockForLead(Actor actor, UUID consortiumId) {
        consortia.lock(consortiumId);
        Applicant applicant = requireLead(actor, consortiumId);
        if (applicant.stage() == ProcedureStage.SINGLE) {
            throw new RuleViolation("candidacy.single-stage");
        }
        return applicant;
    }
}
