package org.cordee.consortium;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the lead start the invitations. */
@Component
@Transactional
public class LaunchingInvitations {

    private final Consortia consortia;
    private final Slots slots;
    private final BusinessClock clock;

    LaunchingInvitations(Consortia consortia, Slots slots, BusinessClock clock) {
        this.consortia = consortia;
        this.slots = slots;
        this.clock = clock;
    }

    public void launch(Actor actor, UUID consortiumId) {
        Consortium consortium = consortia.getLocked(consortiumId);
        Act act = Act.now(actor, clock).requireActorOf(consortium.leadOrganisationId());
        List<Slot> all = slots.of(consortiumId);
        if (all.isEmpty()) {
            throw new RuleViolation("consortium.slots.none");
        }
        for (Slot slot : all) {
            if (slot.need().mandatory() && !slot.hasCandidates()) {
                throw new RuleViolation(
                        "consortium.slots.without-candidate", slot.need().need());
            }
        }
        consortium.launch(act, all.stream().map(Slot::id).toList());
        consortia.saveAndFlush(consortium);
    }
}
