package org.cordee.consortium;

/** The decisions of the lead about a slot that no candidate took. */
public enum UnfilledDecision {
    WIDEN,
    DO_MYSELF,
    DROP
}
