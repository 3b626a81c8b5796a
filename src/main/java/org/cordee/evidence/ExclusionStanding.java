package org.cordee.evidence;

/** The effect of a member's declaration on the consortium. The lead is shown only this. */
public enum ExclusionStanding {
    NOT_DECLARED,
    /** The member has no exclusion ground. */
    NONE,
    /** A ground applies that no longer excludes the member. */
    NO_OBSTACLE,
    /** A ground applies that the buyer has to weigh. */
    BUYER_DECIDES,
    /** A ground applies for which the buyer excludes the member and demands its replacement (L2141-13). */
    EXCLUDED
}
