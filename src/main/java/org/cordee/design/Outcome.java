package org.cordee.design;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the designer answers.
 *
 * @param proposals best fit first; each is judged by the law and holds
 * @param obstacles what stands in the way where there is no proposal
 * @param bound no design fits better than this
 * @param askedCents that the target of amounts takes
 * @param askedHours that the target of hours or the contract takes, 0 when no hour can be computed
 * @param firms that were looked at
 */
public record Outcome(
        Certainty certainty,
        List<Proposal> proposals,
        List<Obstacle> obstacles,
        BigDecimal bound,
        long askedCents,
        long askedHours,
        int firms) {

    /** How sure the answer is. */
    public enum Certainty {
        /** No design fits better than the first. */
        PROVEN_BEST,
        /** The best found in the time there was. */
        BEST_FOUND,
        /** There is none, and this is proven. */
        NONE,
        /** None was found in the time there was. */
        NOT_FOUND
    }
}
