package org.cordee.consortium;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;

/** The lead says which parts of the work it wants to entrust. */
@Component
public class DefiningSlots {
    public List<UUID> define(Actor actor, UUID consortiumId, List<SlotDraft> drafts) {
        throw new UnsupportedOperationException("DefiningSlots is not built yet");
    }
}
