package org.cordee.consortium.shares;

import java.util.List;

/**
 * The lead's latest proposal, one line for each member. Prices: level 3.
 *
 * @param agreed whether all members agreed to it
 */
public record LatestShares(boolean agreed, Terms terms, List<AgreedShare> shares) {

    public LatestShares {
        shares = List.copyOf(shares);
    }
}
