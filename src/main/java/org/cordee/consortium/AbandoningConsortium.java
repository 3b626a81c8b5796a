package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the lead give up the consortium, with a reason; open invitations lapse. */
@Component
@Transactional
public class AbandoningConsortium {

    private final Consortia consortia;
    private final LapsingInvitations lapsing;
    private final LeadClaims claims;
    private final BusinessClock clock;

    AbandoningConsortium(Consortia consortia, LapsingInvitations lapsing, LeadClaims claims, BusinessClock clock) {
        this.consortia = consortia;
        this.lapsing = lapsing;
        this.claims = claims;
        this.clock = clock;
    }

    public void abandon(Actor actor, UUID consortiumId, String reason) {
        Consortium consortium = consortia.getLocked(consortiumId);
        Act act = Act.now(actor, clock).requireActorOf(consortium.leadOrganisationId());
        lapsing.lockOpen(consortiumId);
        consortium.abandon(act, reason);
        consortia.saveAndFlush(consortium);
        lapsing.lapse(act, consortiumId);
        claims.release(consortiumId);
    }
}
