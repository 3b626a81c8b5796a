package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the lead correct the terms of its consortium, as long as no candidate was invited. */
@Component
@Transactional
public class CorrectingConsortium {

    private final Consortia consortia;
    private final BusinessClock clock;

    CorrectingConsortium(Consortia consortia, BusinessClock clock) {
        this.consortia = consortia;
        this.clock = clock;
    }

    public void correct(Actor actor, UUID consortiumId, ConsortiumTerms terms) {
        Consortium consortium = consortia.getLocked(consortiumId);
        Act act = Act.now(actor, clock).requireActorOf(consortium.leadOrganisationId());
        consortium.correct(act, terms);
        consortia.saveAndFlush(consortium);
    }
}
