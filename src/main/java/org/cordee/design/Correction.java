package org.cordee.design;

import java.util.Comparator;
import java.util.Locale;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;

/**
 * The smallest exact change of one kind that makes a design reach a target it misses; the law has judged the changed design.
 *
 * @param points moved from the giver to the receiver, zero when none are
 * @param amount that moves
 * @param hours of people in insertion that are added
 * @param from who gives points, work or, with hours alone, takes them on
 * @param beyondRange whether the receiver's share passes the range the lead gave the part
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

    /** Which targets the design reaches by it that it missed. */
    public enum Aim {
        AMOUNT,
        HOURS,
        BOTH
    }

    /** What reaches both comes first; then what moves the least. */
    static final Comparator<Correction> CHEAPEST_FIRST = Comparator.comparing((Correction one) -> one.aim() != Aim.BOTH)
            .thenComparing(Correction::aim)
            .thenComparing(Correction::amount)
            .thenComparing(Correction::kind)
            .thenComparing(one -> one.to().name());

    /** The key of its sentence. */
    public String key() {
        return "design.correction." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
