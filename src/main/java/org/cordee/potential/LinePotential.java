package org.cordee.potential;

import java.util.List;
import org.cordee.organisation.search.PurchaseMatch;
import org.cordee.shared.Amount;

/**
 * The potential of one purchase.
 *
 * @param hours all hours of work of the purchase
 * @param reachableHours hours that small firms, the social economy, insertion structures and adapted ones could do
 * with their stated capacity, in the months of the purchase
 * @param reachableAmount the same part of the amount, rounded down to the cent
 * @param insertionHours hours of people in insertion or with a disability among them, at places whose hours count
 * @param understood the expressions of the object that were understood as activities
 * @param partial whether the search was cut off by its time limit
 */
record LinePotential(
        int structures,
        int insertion,
        int disability,
        int socialEconomy,
        int smallFirms,
        int stated,
        long hours,
        long reachableHours,
        Amount reachableAmount,
        long insertionHours,
        ReservationOutlook outlook,
        List<String> understood,
        boolean placeKnown,
        boolean partial) {

    static LinePotential of(
            PurchaseMatch match,
            long hours,
            long reachableHours,
            Amount reachableAmount,
            long insertionHours,
            ReservationOutlook outlook) {
        return new LinePotential(
                match.found().all(),
                match.insertion().all(),
                match.disability().all(),
                match.socialEconomy(),
                match.smallFirms(),
                match.found().stated(),
                hours,
                reachableHours,
                reachableAmount,
                insertionHours,
                outlook,
                match.understood(),
                match.placeKnown(),
                match.partial());
    }
}
