package org.cordee.agreement.dropout;

/** Why a member cannot hold its part of a bid that is being drafted. */
public enum DropoutCause {
    INSOLVENCY,
    EXCLUSION_GROUND,
    WITHDRAWAL,
    NOT_DELIVERING
}
