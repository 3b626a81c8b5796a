package org.cordee.agreement;

/** The cause why a member cannot do its part of a bid that is being drafted. */
public enum DropoutCause {
    INSOLVENCY,
    EXCLUSION_GROUND,
    WITHDRAWAL,
    NOT_DELIVERING
}
