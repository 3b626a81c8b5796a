package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the lead correct the name, form and confidentiality of its consortium, as long as no candidate was invited. */
@Component
@Transactional
public class CorrectingConsortium {

    private final Consortia consortia;
    private final BusinessClock clock;

    CorrectingConsortium(Consortia consortia, BusinessClock clock) {
        this.consortia = consortia;
        this.clock = clock;
    }

    public void correct(Actor actor, UUID consortiumId, String name, ConsortiumForm form, boolean ndaRequired) {
        Consortium consortium = consortia.getLocked(consortiumId);
        Act act = Act.now(actor, clock).requireActorOf(consortium.leadOrganisationId());
        consortium.correct(act, name, form, ndaRequired);
        consortia.saveAndFlush(consortium);
    }
}
