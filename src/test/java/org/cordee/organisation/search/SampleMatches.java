package org.cordee.organisation.search;

import java.util.List;

/** Matches purchases with the invented directory, for tests of other rooms. */
public final class SampleMatches {

    private static final SampleIndex INDEX = new SampleIndex();

    private SampleMatches() {}

    public static List<PurchaseMatch> of(List<Purchase> purchases) {
        return INDEX.match(purchases, MatchingPurchases.MOST_STRUCTURES);
    }
}
