package org.cordee.application.exclusion;

/** What a member's declaration means for the grouping; all the lead is told of it. */
public enum ExclusionStanding {
    NOT_DECLARED,
    /** In no case of exclusion. */
    NONE,
    /** In one that no longer keeps it out. */
    NO_OBSTACLE,
    /** In one the buyer has to weigh. */
    BUYER_DECIDES,
    /** In one for which the buyer excludes it, and demands that it be replaced (L2141-13). */
    EXCLUDED
}
