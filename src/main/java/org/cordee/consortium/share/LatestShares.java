package org.cordee.consortium.share;

import java.util.List;

/**
 * What the lead proposed last, one line for each member. Prices: level 3.
 *
 * @param agreed all members said yes to it
 */
public record LatestShares(boolean agreed, Terms terms, List<AgreedShare> shares) {

    public LatestShares {
        shares = List.copyOf(shares);
    }
}
