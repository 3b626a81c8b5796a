package org.cordee.consortium;

import java.util.List;
import java.util.UUID;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the lead decide about a slot that no candidate took; after the last decision the invitations go on. */
@Component
@Transactional
public class DecidingUnfilledSlots {

    private final Consortia consortia;
    private final Slots slots;
    private final DirectoryLookup directory;
    private final BusinessClock clock;

    DecidingUnfilledSlots(Consortia consortia, Slots slots, DirectoryLookup directory, BusinessClock clock) {
        this.consortia = consortia;
        this.slots = slots;
        this.directory = directory;
        this.clock = clock;
    }

    public void widen(Actor actor, UUID consortiumId, UUID slotId, List<UUID> establishmentIds) {
        decide(
                actor,
                consortiumId,
                slotId,
                (act, consortium, slot) ->
                        slot.widen(act, RankingCandidates.candidates(directory, consortium, establishmentIds)));
    }

    public void doMyself(Actor actor, UUID consortiumId, UUID slotId) {
        decide(actor, consortiumId, slotId, (act, consortium, slot) -> slot.release(act, UnfilledDecision.DO_MYSELF));
    }

    public void drop(Actor actor, UUID consortiumId, UUID slotId) {
        decide(actor, consortiumId, slotId, (act, consortium, slot) -> slot.release(act, UnfilledDecision.DROP));
    }

    private void decide(Actor actor, UUID consortiumId, UUID slotId, Decision decision) {
        Consortium consortium = consortia.getLocked(consortiumId);
        Act act = Act.now(actor, clock).requireActorOf(consortium.leadOrganisationId());
        consortium.requireDecisionAwaited();
        Slot slot = slots.getLocked(slotId);
        if (!slot.consortiumId().equals(consortiumId)) {
            throw new NotFound();
        }
        decision.take(act, consortium, slot);
        slots.saveAndFlush(slot);
        List<Slot> all = slots.of(consortiumId);
        if (all.stream().noneMatch(Slot::isUnfilled)) {
            consortium.unfilledSlotsDecided(
                    act, all.stream().filter(Slot::isOpen).map(Slot::id).toList());
            consortia.saveAndFlush(consortium);
        }
    }

    private interface Decision {
        void take(Act act, Consortium consortium, Slot slot);
    }
}
