package org.cordee.consortium;

/** How far a grouping has come. */
public enum ConsortiumState {
    DRAFT,
    INVITING,
    NEGOTIATING,
    DRAFTING,
    READY,
    SUBMITTED,
    ABANDONED,
    NO_CONSORTIUM,
    DEADLINE_MISSED
}
