package org.cordee.application;

import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.NegotiatedGrouping;
import org.cordee.consortium.NegotiatedGroupings;
import org.cordee.consortium.preparation.PlanningPreparation;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads and locks a member's evidence, with its consortium, for a user who may act on it, until the command is done.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = NotFound.class)
public class EvidenceDesk {

    private final NegotiatedGroupings groupings;
    private final EvidenceFiles files;
    private final PlanningPreparation planning;
    private final BusinessClock clock;

    EvidenceDesk(
            NegotiatedGroupings groupings, EvidenceFiles files, PlanningPreparation planning, BusinessClock clock) {
        this.groupings = groupings;
        this.files = files;
        this.planning = planning;
        this.clock = clock;
    }

    /** The locked evidence with its consortium and the user's command. */
    public record Held(Act act, NegotiatedGrouping grouping, EvidenceFile file) {}

    /** Locks the evidence for its member. @throws NotFound for all users but the member itself */
    public Held ofMember(Actor actor, UUID evidenceFileId) {
        Held held = held(actor, evidenceFileId);
        held.act().by(held.file().organisationId());
        return requireActive(held);
    }

    /**
     * Locks the evidence for its member, also after the bid was deposited: the member must then report during the
     * procedure (L2141-12).
     */
    public Held ofCandidate(Actor actor, UUID evidenceFileId) {
        Held held = held(actor, evidenceFileId);
        held.act().by(held.file().organisationId());
        return held.grouping().isSubmitted() ? held : requireActive(held);
    }

    /** Locks the evidence for the lead. @throws NotFound for all users but the lead of its consortium */
    public Held ofLead(Actor actor, UUID evidenceFileId) {
        Held held = held(actor, evidenceFileId);
        held.act().by(held.grouping().leadOrganisationId());
        return requireActive(held);
    }

    Held held(Actor actor, UUID evidenceFileId) {
        NegotiatedGrouping grouping =
                groupings.shared(files.consortiumOf(evidenceFileId).orElseThrow(NotFound::new));
        return new Held(Act.now(actor, clock), grouping, files.held(evidenceFileId));
    }

    private static Held requireActive(Held held) {
        held.grouping().requireAlive();
        held.grouping().refuseAfterDeadline(held.act().at());
        return held;
    }

    /** Computes the dates as if the member were asked now. */
    public EvidenceDates datesFromNow(Held held, int round) {
        return EvidenceDates.of(
                planning.plan(held.file().consortiumId()), held.act().at(), round);
    }
}
