package org.cordee.play;

import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.SlotNeed;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;

/** The requirements of a slot, short enough to be read in a script. */
record DemoSlot(String text, String cpv, Set<String> kinds, int low, int high, int hours, boolean mandatory) {

    static DemoSlot of(String text, String cpv, String kinds, int low, int high, int hours) {
        return new DemoSlot(text, cpv, Set.of(kinds.split(" ")), low, high, hours, true);
    }

    DemoSlot optional() {
        return new DemoSlot(text, cpv, kinds, low, high, hours, false);
    }

    SlotNeed on(UUID lot) {
        return new SlotNeed(
                lot,
                text,
                cpv,
                kinds,
                Percentage.of(Integer.toString(low)),
                Percentage.of(Integer.toString(high)),
                new Hours(hours),
                mandatory);
    }
}
