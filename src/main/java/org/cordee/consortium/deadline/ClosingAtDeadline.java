package org.cordee.consortium.deadline;

import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.Consortia;
import org.cordee.consortium.Consortium;
import org.cordee.consortium.LeadClaims;
import org.cordee.consortium.invitation.Lapsing;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A process step at the deadline: the grouping that has not deposited has missed it; one that opened a deposited bid again
 * keeps that deposit. Run twice, it answers the same.
 */
@Component
@Transactional
public class ClosingAtDeadline {

    private final Consortia consortia;
    private final Lapsing lapsing;
    private final LeadClaims claims;
    private final BusinessClock clock;

    ClosingAtDeadline(Consortia consortia, Lapsing lapsing, LeadClaims claims, BusinessClock clock) {
        this.consortia = consortia;
        this.lapsing = lapsing;
        this.claims = claims;
        this.clock = clock;
    }

    public DeadlineWatch close(UUID consortiumId) {
        Act act = Act.now(Actor.system(), clock);
        Consortium consortium = consortia.held(consortiumId);
        lapsing.hold(consortiumId);
        DeadlineWatch watch = consortium.closeAtDeadline(act);
        consortia.saveAndFlush(consortium);
        if (watch.missed()) {
            lapsing.lapse(act, consortiumId);
            // It bid for nothing: should the buyer extend after all, the lead may gather others.
            claims.release(consortiumId);
        }
        return watch;
    }
}
