package org.cordee.consortium;

import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;

/**
 * A part of one lot that the lead wants to entrust.
 *
 * @param need the work, in the lead's words
 * @param wantedKinds codes of the kinds looked for; any one of them is enough, an empty set means all
 * @param mandatory whether the consortium is useless without it
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
     * Checks the slot without its lot.
     *
     * @throws RuleViolation with all errors, each in its field
     */
    public void check() {
        SlotNeed.of(this);
    }
}
