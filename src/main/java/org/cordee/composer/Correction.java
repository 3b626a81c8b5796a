package org.cordee.composer;

import java.util.Comparator;
import java.util.Locale;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;

/**
 * The smallest exact change of one kind that makes a design reach a target it misses; the law has judged the changed
 * design.
 *
 * @param points moved from the giver to the receiver, zero when none are
 * @param amount that moves
 * @param hours of people in insertion that are added
 * @param from the firm that gives points or work, or that adds the hours when nothing else changes
 * @param beyondRange true when the receiver's share is outside the range that the lead gave the part
 */
public record Correction(
        Kind kind, Aim aim, Percentage points, Amount amount, int hours, Firm from, Firm to, boolean beyondRange) {

    /** The kinds of change, cheapest first where they move the same amount. */
    public enum Kind {
        OWN_HOURS,
        HIRE,
        SHIFT,
        SUBCONTRACT
    }

    /** The targets that the design missed and reaches by the change. */
    public enum Aim {
        AMOUNT,
        HOURS,
        BOTH
    }

    /** Puts changes that reach both targets first, then those that move the least. */
    static final Comparator<Correction> CHEAPEST_FIRST = Comparator.comparing((Correction one) -> one.aim() != Aim.BOTH)
            .thenComparing(Correction::aim)
            .thenComparing(Correction::amount)
            .thenComparing(Correction::kind)
            .thenComparing(one -> one.to().name());

    /** Returns the message key of its sentence. */
    public String key() {
        return "design.correction." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
