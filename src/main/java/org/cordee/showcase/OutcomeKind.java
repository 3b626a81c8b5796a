package org.cordee.showcase;

/** The results of an event that a coordinator counts afterwards. */
public enum OutcomeKind {
    INTRODUCTIONS,
    GROUPINGS,
    CONTRACTS,
    SOLUTIONS_REUSED
}
