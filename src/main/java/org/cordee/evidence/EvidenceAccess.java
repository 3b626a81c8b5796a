package org.cordee.evidence;

import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.NegotiatedConsortia;
import org.cordee.consortium.NegotiatedConsortium;
import org.cordee.consortium.PlanningPreparation;
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
class EvidenceAccess {

    private final NegotiatedConsortia groupings;
    private final EvidenceFiles files;
    private final PlanningPreparation planning;
    private final BusinessClock clock;

    EvidenceAccess(
            NegotiatedConsortia groupings, EvidenceFiles files, PlanningPreparation planning, BusinessClock clock) {
        this.groupings = groupings;
        this.files = files;
        this.planning = planning;
        this.clock = clock;
    }

    /** The locked evidence with its consortium and the user's command. */
    public record LockedEvidence(Act act, NegotiatedConsortium grouping, EvidenceFile file) {}

    /**
     * Locks the evidence for its member.
     *
     * @throws NotFound for all users but the member itself
     */
    public LockedEvidence lockForMember(Actor actor, UUID evidenceFileId) {
        LockedEvidence held = lock(actor, evidenceFileId);
        held.act().requireActorOf(held.file().organisationId());
        return requireActive(held);
    }

    /**
     * Locks the evidence for its member, also after the bid was deposited: the member must then report during the
     * procedure (L2141-12).
     */
    public LockedEvidence lockForCandidate(Actor actor, UUID evidenceFileId) {
        LockedEvidence held = lock(actor, evidenceFileId);
        held.act().requireActorOf(held.file().organisationId());
        return held.grouping().isSubmitted() ? held : requireActive(held);
    }

    /**
     * Locks the evidence for the lead.
     *
     * @throws NotFound for all users but the lead of its consortium
     */
    public LockedEvidence lockForLead(Actor actor, UUID evidenceFileId) {
        LockedEvidence held = lock(actor, evidenceFileId);
        held.act().requireActorOf(held.grouping().leadOrganisationId());
        return requireActive(held);
    }

    LockedEvidence lock(Actor actor, UUID evidenceFileId) {
        NegotiatedConsortium grouping =
                groupings.getSharedLocked(files.consortiumOf(evidenceFileId).orElseThrow(NotFound::new));
        return new LockedEvidence(Act.now(actor, clock), grouping, files.getLocked(evidenceFileId));
    }

    private static LockedEvidence requireActive(LockedEvidence held) {
        held.grouping().requireAlive();
        held.grouping().refuseAfterDeadline(held.act().at());
        return held;
    }

    /** Computes the dates as if the member were asked now. */
    public EvidenceDates datesFromNow(LockedEvidence held, int round) {
        return EvidenceDates.of(
                planning.plan(held.file().consortiumId()), held.act().at(), round);
    }
}
