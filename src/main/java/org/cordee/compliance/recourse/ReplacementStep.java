package org.cordee.compliance.recourse;

/** What D16 advises for a slot that nobody has taken, as the decision table names it. */
public enum ReplacementStep {
    NEXT_RANK,
    WIDEN,
    ASK_SUPPORT,
    DO_MYSELF,
    DROP
}
