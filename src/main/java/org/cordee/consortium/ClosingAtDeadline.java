package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a consortium at its deadline, as a process step: without a deposit it has missed the deadline; a consortium
 * that opened a deposited bid again keeps that deposit. A second run returns the same answer.
 */
@Component
@Transactional
public class ClosingAtDeadline {

    private final Consortia consortia;
    private final LapsingInvitations lapsing;
    private final LeadClaims claims;
    private final BusinessClock clock;

    ClosingAtDeadline(Consortia consortia, LapsingInvitations lapsing, LeadClaims claims, BusinessClock clock) {
        this.consortia = consortia;
        this.lapsing = lapsing;
        this.claims = claims;
        this.clock = clock;
    }

    public DeadlineWatch close(UUID consortiumId) {
        Act act = Act.now(Actor.system(), clock);
        Consortium consortium = consortia.getLocked(consortiumId);
        lapsing.lockOpen(consortiumId);
        DeadlineWatch watch = consortium.closeAtDeadline(act);
        consortia.saveAndFlush(consortium);
        if (watch.missed()) {
            lapsing.lapse(act, consortiumId);
            // A missed deadline frees the lots: if the buyer extends it after all, the lead may open another
            // consortium.
            claims.release(consortiumId);
        }
        return watch;
    }
}
