package org.cordee.consortium.shares;

import java.time.Instant;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.NegotiatedConsortia;
import org.cordee.consortium.NegotiatedConsortium;
import org.cordee.consortium.Relation;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the coordinator recommend a solution after four rounds without agreement; without a recommendation in time the
 * negotiation goes on.
 */
@Component
@Transactional
public class MediatingShares {

    private final NegotiatedConsortia consortia;
    private final ConsortiumReading reading;
    private final ShareNegotiations negotiations;
    private final ShareProposals proposals;
    private final BusinessClock clock;

    MediatingShares(
            NegotiatedConsortia consortia,
            ConsortiumReading reading,
            ShareNegotiations negotiations,
            ShareProposals proposals,
            BusinessClock clock) {
        this.consortia = consortia;
        this.reading = reading;
        this.negotiations = negotiations;
        this.proposals = proposals;
        this.clock = clock;
    }

    /**
     * Records the coordinator's recommendation.
     *
     * @throws NotFound unless the actor coordinates and is neither lead nor member of this consortium
     */
    public void recommend(Actor actor, UUID consortiumId, String words) {
        NegotiatedConsortium consortium = consortia.getLocked(consortiumId);
        if (reading.relation(actor, consortiumId) != Relation.COORDINATOR) {
            throw new NotFound();
        }
        consortium.requireNegotiating();
        ShareNegotiation attempt = negotiations.current(consortiumId);
        attempt.recommend(Act.now(actor, clock), last(consortiumId), words);
        negotiations.saveAndFlush(attempt);
    }

    /**
     * Ends the time to mediate, as a process step. A second run, or one after a recommendation, changes nothing.
     *
     * @return when the lead should propose
     */
    public Instant lapse(UUID consortiumId) {
        NegotiatedConsortium consortium = consortia.getLocked(consortiumId);
        Act act = Act.now(Actor.system(), clock);
        ShareNegotiation attempt = negotiations.current(consortiumId);
        if (consortium.isNegotiating()) {
            attempt.lapse(act, last(consortiumId));
            negotiations.saveAndFlush(attempt);
        }
        return consortium.dueAfter(act.at(), SettlingShares.TO_PROPOSE);
    }

    private UUID last(UUID consortiumId) {
        return proposals.latest(consortiumId).orElseThrow(NotFound::new).id();
    }
}
