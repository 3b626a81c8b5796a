package org.cordee.consortium.slot;

/** What the lead does with a slot that nobody took. */
public enum UnfilledDecision {
    WIDEN,
    DO_MYSELF,
    DROP
}
