package org.cordee.support;

/** The help an enterprise may look for, as the decision table D20 names it. */
public enum SupportKind {
    TECHNICAL,
    DRAFTING,
    STRATEGIC,
    LEGAL,
    FINANCIAL
}
