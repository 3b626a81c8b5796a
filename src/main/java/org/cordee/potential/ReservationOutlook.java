package org.cordee.potential;

import org.cordee.organisation.search.PurchaseMatch;
import org.cordee.organisation.search.PurchaseMatch.Counts;

/**
 * Tells whether the reservation of a purchase is realistic: enough structures that an article names could do it alone.
 * How many are enough is a choice of the product; the articles ask for no number. The share of disabled or disadvantaged
 * workers of each structure (R2113-7: at least 50 %) is judged with its offer, not here.
 */
public enum ReservationOutlook {
    /** Both articles alone: L2113-12 or L2113-13. */
    EITHER,
    /** Adapted enterprises and ESAT: L2113-12. */
    DISABILITY,
    /** Insertion structures alone: L2113-13. */
    INSERTION,
    /** Both kinds together, neither alone: L2113-14. */
    TOGETHER,
    /** Enough structures state a capacity, each too small for the whole: a lot of their size (L2113-10) can be. */
    SEPARATE_LOT,
    /** Enough structures are there, too few of them state a capacity. */
    CAPACITY_UNKNOWN,
    /** Fewer structures than a reservation needs. */
    TOO_FEW,
    /** There is no structure with this activity near the place. */
    NOBODY,
    /** The object names no known activity, or the place is unknown. */
    NOT_UNDERSTOOD;

    /** @param enough from how many structures a reservation is realistic, at least 1 */
    static ReservationOutlook of(PurchaseMatch match, int enough) {
        if (match.understood().isEmpty() || !match.placeKnown()) {
            return NOT_UNDERSTOOD;
        }
        if (match.found().all() == 0) {
            return NOBODY;
        }
        boolean disability = match.disability().capable() >= enough;
        boolean insertion = match.insertion().capable() >= enough;
        if (disability || insertion) {
            return !insertion ? DISABILITY : disability ? EITHER : INSERTION;
        }
        Counts both = match.reservable();
        if (both.capable() >= enough) {
            return TOGETHER;
        }
        return both.stated() >= enough ? SEPARATE_LOT : both.all() >= enough ? CAPACITY_UNKNOWN : TOO_FEW;
    }
}
