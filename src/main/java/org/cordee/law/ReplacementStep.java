package org.cordee.law;

/** The advice of D16 for a slot that no partner has taken, by the names of the decision table. */
public enum ReplacementStep {
    NEXT_RANK,
    WIDEN,
    ASK_SUPPORT,
    DO_MYSELF,
    DROP
}
