package org.cordee.consortium;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a round of invitations, as a process step: tells which slots are settled and which the lead must decide. A
 * second run returns the same answer.
 */
@Component
@Transactional
public class SettlingRound {

    private final Consortia consortia;
    private final Slots slots;
    private final Members members;
    private final LeadClaims claims;
    private final BusinessClock clock;

    SettlingRound(Consortia consortia, Slots slots, Members members, LeadClaims claims, BusinessClock clock) {
        this.consortia = consortia;
        this.slots = slots;
        this.members = members;
        this.claims = claims;
        this.clock = clock;
    }

    public InvitationRound settle(UUID consortiumId) {
        Consortium consortium = consortia.getLocked(consortiumId);
        List<Slot> all = slots.of(consortiumId);
        Act act = Act.now(Actor.system(), clock);
        InvitationRound round = OpeningRound.round(consortium, all, members.anyPartner(consortiumId), act.at());
        if (!consortium.settleRound(act, round)) {
            return round;
        }
        consortia.saveAndFlush(consortium);
        all.forEach(slot -> {
            slot.settleIfOptional();
            slots.saveAndFlush(slot);
        });
        if (consortium.is(ConsortiumState.NO_CONSORTIUM)) {
            claims.release(consortiumId);
        }
        return round;
    }
}
