package org.cordee.consortium.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.consortium.RemarkingOnSlots;
import org.cordee.consortium.SlotNeed;
import org.cordee.consortium.SlotState;
import org.cordee.consortium.Workspace;
import org.cordee.consortium.Workspace.SlotLine;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the remarks of the rules beside the slots, also while one is typed. */
@Component
class SlotRemarks {

    private final ObjectProvider<RemarkingOnSlots> judge;

    SlotRemarks(ObjectProvider<RemarkingOnSlots> judge) {
        this.judge = judge;
    }

    /** Shows remarks on the stored slots. */
    void show(Workspace space, Locale locale, Model model) {
        show(space, space.slots(), locale, model);
    }

    /** Shows remarks on the stored slots and one more as it is typed; null while it is incomplete. */
    void showWith(Workspace space, @Nullable SlotNeed typed, Locale locale, Model model) {
        List<SlotLine> slots = new ArrayList<>(space.slots());
        if (typed != null) {
            slots.add(line(Ids.next(), typed, SlotState.OPEN, List.of()));
        }
        show(space, slots, locale, model);
    }

    /** Shows remarks with one of the slots as it is typed; null while it is incomplete. */
    void showCorrected(Workspace space, UUID slotId, @Nullable SlotNeed typed, Locale locale, Model model) {
        List<SlotLine> slots = space.slots().stream()
                .map(slot -> typed == null || !slot.id().equals(slotId)
                        ? slot
                        : line(slotId, typed, slot.state(), slot.candidates()))
                .toList();
        show(space, slots, locale, model);
    }

    private void show(Workspace space, List<SlotLine> slots, Locale locale, Model model) {
        judge.ifAvailable(room -> model.addAttribute("remarks", room.remark(space, slots, locale)));
    }

    private static SlotLine line(UUID id, SlotNeed typed, SlotState state, List<Workspace.CandidateLine> candidates) {
        return new SlotLine(
                id,
                typed.lotId(),
                typed.need(),
                typed.cpv(),
                List.copyOf(typed.wantedKinds()),
                typed.minShare(),
                typed.maxShare(),
                typed.hoursTarget(),
                typed.mandatory(),
                state,
                candidates,
                null);
    }
}
