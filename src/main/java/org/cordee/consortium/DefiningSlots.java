package org.cordee.consortium;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the lead define the parts of the work it wants to entrust; when it is repeated, slots with the same words keep
 * their candidates.
 */
@Component
@Transactional
public class DefiningSlots {

    private final Consortia consortia;
    private final Slots slots;
    private final BusinessClock clock;

    DefiningSlots(Consortia consortia, Slots slots, BusinessClock clock) {
        this.consortia = consortia;
        this.slots = slots;
        this.clock = clock;
    }

    public List<UUID> define(Actor actor, UUID consortiumId, List<SlotNeed> drafts) {
        Consortium consortium = consortia.getLocked(consortiumId);
        Act act = Act.now(actor, clock).requireActorOf(consortium.leadOrganisationId());
        if (drafts.isEmpty() || drafts.size() > Slot.LONGEST_LIST) {
            throw RuleViolation.of("slots", "consortium.slots.count", Slot.LONGEST_LIST);
        }
        drafts.forEach(draft -> consortium.requireLot(draft.lotId()));
        consortium.require(ConsortiumState.DRAFT);
        List<Slot> before = new ArrayList<>(slots.of(consortiumId));
        if (areAlready(before, drafts)) {
            return before.stream().map(Slot::id).toList();
        }
        List<UUID> defined = new ArrayList<>();
        for (SlotNeed draft : drafts) {
            defined.add(slots.saveAndFlush(kept(before, draft, consortiumId, defined.size()))
                    .id());
        }
        before.forEach(slots::delete);
        consortium.slotsDefined(act, defined);
        consortia.saveAndFlush(consortium);
        return defined;
    }

    /** Tells whether the stored slots equal the drafts; then no event is published. */
    private static boolean areAlready(List<Slot> slots, List<SlotNeed> drafts) {
        return slots.size() == drafts.size()
                && IntStream.range(0, slots.size())
                        .allMatch(position -> slots.get(position).isAlready(position, drafts.get(position)));
    }

    private static Slot kept(List<Slot> before, SlotNeed draft, UUID consortiumId, int position) {
        Optional<Slot> same =
                before.stream().filter(slot -> slot.answers(draft)).findFirst();
        same.ifPresent(slot -> {
            before.remove(slot);
            slot.redefine(position, draft);
        });
        return same.orElseGet(() -> new Slot(Ids.next(), consortiumId, position, draft));
    }
}
