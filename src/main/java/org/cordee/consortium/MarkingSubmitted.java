package org.cordee.consortium;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks the bid as deposited. Call it in the transaction of the deposit, so that the timer of the deadline comes
 * second. A second run changes nothing.
 */
@Component
@Transactional
public class MarkingSubmitted {

    private final Consortia consortia;
    private final LapsingInvitations lapsing;

    MarkingSubmitted(Consortia consortia, LapsingInvitations lapsing) {
        this.consortia = consortia;
        this.lapsing = lapsing;
    }

    public void mark(UUID consortiumId, Instant at) {
        Act act = new Act(Actor.system(), at);
        Consortium consortium = consortia.getLocked(consortiumId);
        lapsing.lockOpen(consortiumId);
        consortium.markSubmitted(act);
        consortia.saveAndFlush(consortium);
        lapsing.lapse(act, consortiumId);
    }
}
