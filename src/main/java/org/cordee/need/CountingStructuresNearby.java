package org.cordee.need;

import java.util.List;
import org.cordee.need.NeedScope.ReservedFor;
import org.cordee.organisation.search.MatchingPurchases;
import org.cordee.organisation.search.Purchase;
import org.cordee.organisation.search.PurchaseMatch;
import org.cordee.organisation.search.VisitorSearches;
import org.cordee.shared.Actor;
import org.cordee.shared.TooEarly;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts for a buyer how many structures could answer its need, before it thinks of reserving the contract. */
@Component
public class CountingStructuresNearby {

    /** The whole country lies within this distance of each place in it. */
    private static final int WHOLE_COUNTRY = 1_000;

    private final MatchingPurchases matching;
    private final VisitorSearches visitors;

    CountingStructuresNearby(MatchingPurchases matching, VisitorSearches visitors) {
        this.matching = matching;
        this.visitors = visitors;
    }

    /**
     * How many structures have the trade of a need around its place.
     *
     * @param insertion those of article L2113-13
     * @param disability those of article L2113-12
     * @param understood the words or digits that were understood as a trade; empty when none were
     * @param placeKnown whether the directory knows the place
     */
    public record Nearby(int all, int insertion, int disability, List<String> understood, boolean placeKnown) {

        /** Returns how many could answer when the contract is reserved for some, or for nobody. */
        public int of(ReservedFor reserved) {
            return switch (reserved) {
                case NOBODY -> all;
                case INSERTION -> insertion;
                case DISABILITY -> disability;
            };
        }

        /** Tells whether the counts mean something: place and trade are known. */
        public boolean isUsable() {
            return placeKnown && !understood.isEmpty();
        }
    }

    /**
     * Returns the counts; null while the directory is read for the first time, and when the visitor's network has used
     * the directory too often.
     *
     * @param remoteAddress the address of the caller as the server knows it
     */
    public @Nullable Nearby count(Actor actor, String remoteAddress, NeedDescription description, NeedScope scope) {
        if (!visitors.admits(actor, remoteAddress)) {
            return null;
        }
        Integer radius = scope.radius();
        String trade = description.tradeCodes().stream().findFirst().orElse(null);
        Purchase purchase =
                new Purchase(description.title(), trade, scope.place(), radius == null ? WHOLE_COUNTRY : radius, 1);
        try {
            PurchaseMatch match = matching.match(actor, List.of(purchase)).get(0);
            return new Nearby(
                    match.found().all(),
                    match.insertion().all(),
                    match.disability().all(),
                    match.understood(),
                    match.placeKnown());
        } catch (TooEarly beingRead) {
            return null;
        }
    }
}
