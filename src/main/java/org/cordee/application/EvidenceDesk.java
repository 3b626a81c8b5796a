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

/** Brings whoever may act and the evidence of one member together; both stay as they are until the act is done. */
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

    /** What an act has in hand. */
    public record Held(Act act, NegotiatedGrouping grouping, EvidenceFile file) {}

    /** @throws NotFound for everybody but the member itself */
    public Held ofMember(Actor actor, UUID evidenceFileId) {
        Held held = held(actor, evidenceFileId);
        held.act().by(held.file().organisationId());
        return alive(held);
    }

    /** The same, and also once the bid is deposited: what the member tells then, it tells during the procedure (L2141-12). */
    public Held ofCandidate(Actor actor, UUID evidenceFileId) {
        Held held = held(actor, evidenceFileId);
        held.act().by(held.file().organisationId());
        return held.grouping().isSubmitted() ? held : alive(held);
    }

    /** @throws NotFound for everybody but the lead of its grouping */
    public Held ofLead(Actor actor, UUID evidenceFileId) {
        Held held = held(actor, evidenceFileId);
        held.act().by(held.grouping().leadOrganisationId());
        return alive(held);
    }

    Held held(Actor actor, UUID evidenceFileId) {
        NegotiatedGrouping grouping =
                groupings.shared(files.consortiumOf(evidenceFileId).orElseThrow(NotFound::new));
        return new Held(Act.now(actor, clock), grouping, files.held(evidenceFileId));
    }

    private static Held alive(Held held) {
        held.grouping().requireAlive();
        held.grouping().refuseAfterDeadline(held.act().at());
        return held;
    }

    /** As if the member were asked now. */
    public EvidenceDates datesFromNow(Held held, int round) {
        return EvidenceDates.of(
                planning.plan(held.file().consortiumId()), held.act().at(), round);
    }
}
