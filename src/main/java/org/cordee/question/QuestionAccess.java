package org.cordee.question;

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
 * Decides who sees the questions of a grouping: its lead, and a member that signed the confidentiality undertaking or
 * owed none. For candidates, coordinators and all others they do not exist.
 */
@Component
class QuestionAccess {

    private final ConsortiumLookup consortia;
    private final InformationBarrier barrier;

    QuestionAccess(ConsortiumLookup consortia, InformationBarrier barrier) {
        this.consortia = consortia;
        this.barrier = barrier;
    }

    /** A grouping and how its reader stands to it. */
    record Reader(ConsortiumFacts consortium, UUID organisationId, boolean lead) {

        UUID consortiumId() {
            return consortium.id();
        }
    }

    /** @throws NotFound for everybody who may not read */
    Reader requireReader(Actor actor, UUID consortiumId) {
        UUID organisation = actor.requireOrganisation();
        ConsortiumFacts consortium = consortia.consortium(consortiumId);
        boolean lead = consortium.leadOrganisationId().equals(organisation);
        if (!lead && !consortia.mayReadDataRoom(consortiumId, organisation)) {
            throw new NotFound();
        }
        return new Reader(consortium, organisation, lead);
    }

    /**
     * Tells if the reader sees only its own questions and what the buyer answered, because it also takes part in
     * another candidacy for the lot: a question that was posted and not answered is not public yet.
     */
    boolean isBehindBarrier(Actor actor, Reader reader) {
        return !reader.lead() && barrier.isBehind(actor, reader.consortiumId());
    }

    /**
     * Locks the grouping for an act of a member.
     *
     * @throws NotFound for everybody who may not read
     * @throws RuleViolation when the grouping has ended
     */
    Reader lockForMember(Actor actor, UUID consortiumId) {
        actor.requireOrganisation();
        consortia.lock(consortiumId);
        Reader reader = requireReader(actor, consortiumId);
        requireAlive(reader);
        return reader;
    }

    /**
     * Locks the grouping for an act of the lead.
     *
     * @throws NotFound for everybody but the lead
     * @throws RuleViolation when the grouping has ended
     */
    Reader lockForLead(Actor actor, UUID consortiumId) {
        actor.requireOrganisation();
        consortia.lock(consortiumId);
        Reader reader = requireLead(actor, consortiumId);
        requireAlive(reader);
        return reader;
    }

    /** @throws NotFound for everybody but the lead */
    Reader requireLead(Actor actor, UUID consortiumId) {
        Reader reader = requireReader(actor, consortiumId);
        if (!reader.lead()) {
            throw new NotFound();
        }
        return reader;
    }

    static boolean isOver(ConsortiumFacts consortium) {
        return consortium.state() == ConsortiumState.ABANDONED || consortium.state() == ConsortiumState.NO_CONSORTIUM
                || consortium.state() == ConsortiumState.NOT_SELECTED;
    }

    private static void requireAlive(Reader reader) {
        if (isOver(reader.consortium())) {
            throw new RuleViolation("question.over");
        }
    }
}
