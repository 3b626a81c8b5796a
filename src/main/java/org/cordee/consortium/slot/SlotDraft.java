package org.cordee.consortium.slot;

import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;

/**
 * A part of one lot that the lead wants to entrust.
 *
 * @param need what is to be done, in the lead's words
 * @param wantedKinds codes of the kinds looked for; any of them will do, none means all
 * @param mandatory whether the grouping makes sense without it
 */
public record SlotDraft(
        UUID lotId,
        String need,
        String cpv,
        Set<String> wantedKinds,
        Percentage minShare,
        Percentage maxShare,
        Hours hoursTarget,
        boolean mandatory) {

    public SlotDraft {
        wantedKinds = Set.copyOf(wantedKinds);
    }

    /**
     * Whether a slot can be like this, whatever the lot.
     *
     * @throws RuleViolation with all that is wrong, each in its field
     */
    public void check() {
        SlotNeed.of(this);
    }
}
