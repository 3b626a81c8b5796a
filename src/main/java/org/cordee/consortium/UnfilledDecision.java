package org.cordee.consortium;

/** What the lead does with a slot that nobody took. */
public enum UnfilledDecision {
    WIDEN,
    DO_MYSELF,
    DROP
}
