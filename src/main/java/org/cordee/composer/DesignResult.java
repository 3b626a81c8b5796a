package org.cordee.composer;

import java.math.BigDecimal;
import java.util.List;

/**
 * The result of a search for designs.
 *
 * @param proposals best fit first; the law has judged each, and each passes
 * @param obstacles the reasons when there is no proposal
 * @param bound no design fits better than this
 * @param askedCents required by the target of amounts
 * @param askedHours required by the target of hours or by the contract, 0 when no hours can be computed
 * @param firms that were considered
 */
public record DesignResult(
        Certainty certainty,
        List<Proposal> proposals,
        List<Obstacle> obstacles,
        BigDecimal bound,
        long askedCents,
        long askedHours,
        int firms) {

    /** How certain the result is. */
    public enum Certainty {
        /** The first design is proven to be the best. */
        PROVEN_BEST,
        /** The best design found within the time. */
        BEST_FOUND,
        /** There is no design, and this is proven. */
        NONE,
        /** The search found no design within the time. */
        NOT_FOUND
    }
}
