package org.cordee.consortium.negotiation;

import java.time.Instant;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.NegotiatedGrouping;
import org.cordee.consortium.NegotiatedGroupings;
import org.cordee.consortium.Relation;
import org.cordee.consortium.proposal.ShareProposals;
import org.cordee.consortium.workspace.ConsortiumReading;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator recommends a way out after four rounds without agreement; if nobody does in time, all goes on without. */
@Component
@Transactional
public class MediatingShares {

    private final NegotiatedGroupings groupings;
    private final ConsortiumReading reading;
    private final ShareNegotiations negotiations;
    private final ShareProposals proposals;
    private final BusinessClock clock;

    MediatingShares(
            NegotiatedGroupings groupings,
            ConsortiumReading reading,
            ShareNegotiations negotiations,
            ShareProposals proposals,
            BusinessClock clock) {
        this.groupings = groupings;
        this.reading = reading;
        this.negotiations = negotiations;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** @throws NotFound unless the actor coordinates and is neither lead nor member of this grouping */
    public void recommend(Actor actor, UUID consortiumId, String words) {
        NegotiatedGrouping grouping = groupings.held(consortiumId);
        if (reading.relation(actor, consortiumId) != Relation.COORDINATOR) {
            throw new NotFound();
        }
        grouping.requireNegotiating();
        ShareNegotiation attempt = negotiations.current(consortiumId);
        attempt.recommend(Act.now(actor, clock), last(consortiumId), words);
        negotiations.saveAndFlush(attempt);
    }

    /** A process step when the time to mediate is over. Run twice or after a recommendation, it changes nothing. @return by when the lead proposes */
    public Instant lapse(UUID consortiumId) {
        NegotiatedGrouping grouping = groupings.held(consortiumId);
        Act act = Act.now(Actor.system(), clock);
        ShareNegotiation attempt = negotiations.current(consortiumId);
        if (grouping.isNegotiating()) {
            attempt.lapse(act, last(consortiumId));
            negotiations.saveAndFlush(attempt);
        }
        return grouping.notAfterDeadline(act.at().plus(SettlingShares.TO_PROPOSE));
    }

    private UUID last(UUID consortiumId) {
        return proposals.latest(consortiumId).orElseThrow(NotFound::new).id();
    }
}
