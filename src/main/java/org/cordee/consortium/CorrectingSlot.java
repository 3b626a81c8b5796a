package org.cordee.consortium;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the lead correct any data of one slot before a candidate is invited; the slot keeps its place and its
 * candidates.
 */
@Component
@Transactional
public class CorrectingSlot {

    private final Consortia consortia;
    private final Slots slots;
    private final BusinessClock clock;

    CorrectingSlot(Consortia consortia, Slots slots, BusinessClock clock) {
        this.consortia = consortia;
        this.slots = slots;
        this.clock = clock;
    }

    public void correct(Actor actor, UUID consortiumId, UUID slotId, SlotNeed draft) {
        Consortium consortium = consortia.getLocked(consortiumId);
        Act act = Act.now(actor, clock).requireActorOf(consortium.leadOrganisationId());
        Slot slot = slots.getLocked(slotId);
        if (!slot.consortiumId().equals(consortiumId)) {
            throw new NotFound();
        }
        consortium.requireLot(draft.lotId());
        consortium.require(ConsortiumState.DRAFT);
        if (!slot.correct(draft)) {
            return;
        }
        slots.saveAndFlush(slot);
        List<UUID> all = slots.of(consortiumId).stream().map(Slot::id).toList();
        consortium.slotsDefined(act, all);
        consortia.saveAndFlush(consortium);
    }
}
