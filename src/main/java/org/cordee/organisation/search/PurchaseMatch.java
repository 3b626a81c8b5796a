package org.cordee.organisation.search;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * The structures that could answer a purchase: enterprises with its activity at its place whose amounts or hours count
 * for a target, each organisation counted once.
 *
 * @param understood the expressions of the object that name an activity, as typed; empty when none does
 * @param placeKnown whether the place is known; nothing is found at an unknown one
 * @param found all of them
 * @param insertion those of L2113-13: EI, ACI, AI, ETTI with a valid convention
 * @param disability those of L2113-12: EA, EATT, ESAT with a valid convention
 * @param reservable those of either article (L2113-14)
 * @param socialEconomy organisations of the social and solidarity economy (law 2014-856, articles 1 and 2)
 * @param smallFirms microenterprises and SMEs by their recorded size
 * @param structures its establishments that state a capacity, at most {@value MatchingPurchases#MOST_STRUCTURES}: first those
 * whose hours count, then the nearest
 * @param partial whether the time of a query was over before all entries were looked at
 */
public record PurchaseMatch(
        List<String> understood,
        boolean placeKnown,
        Counts found,
        Counts insertion,
        Counts disability,
        Counts reservable,
        int socialEconomy,
        int smallFirms,
        List<Structure> structures,
        boolean partial) {

    /**
     * Counts organisations.
     *
     * @param all with the activity at the place
     * @param stated those of them that state a capacity above zero
     * @param capable those of them whose stated capacity of a month covers the work of a month
     */
    public record Counts(int all, int stated, int capable) {}

    /**
     * One establishment with a stated capacity.
     *
     * @param capacity hours available in a month
     * @param target whether its amounts count for the 25 %: a small firm, the social economy, an insertion structure
     * or an adapted one
     * @param hours whether hours worked there count for the 10 % (CCAG works, article 20.1)
     * @param posted whether it makes its people available, so that all its hours are theirs: AI, ETTI, EATT, GEIQ
     * @param insertionRatio the stated part of its staff whose hours count; null when not stated
     */
    public record Structure(
            UUID establishmentId,
            int capacity,
            boolean target,
            boolean hours,
            boolean posted,
            @Nullable Percentage insertionRatio) {

        Structure withRatio(@Nullable Percentage ratio) {
            return new Structure(establishmentId, capacity, target, hours, posted, ratio);
        }
    }

    PurchaseMatch withStructures(List<Structure> others) {
        return new PurchaseMatch(
                understood,
                placeKnown,
                found,
                insertion,
                disability,
                reservable,
                socialEconomy,
                smallFirms,
                others,
                partial);
    }

    static PurchaseMatch none(List<String> understood, boolean placeKnown) {
        Counts nothing = new Counts(0, 0, 0);
        return new PurchaseMatch(understood, placeKnown, nothing, nothing, nothing, nothing, 0, 0, List.of(), false);
    }
}
