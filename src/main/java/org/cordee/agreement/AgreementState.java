package org.cordee.agreement;

/** The state of one version of an agreement. */
public enum AgreementState {
    /** The parties sign one after the other. */
    SIGNING,
    SIGNED,
    /** A party asked for changes: the lead writes the next version. */
    CHANGES,
    /** A party asked for changes more often than is allowed. */
    FAILED,
    REFUSED,
    /** A party did not answer in time. */
    LAPSED,
    /** All parties had signed, then a party failed while the bid was drafted: the agreement no longer binds anybody. */
    SUPERSEDED;

    boolean isFailure() {
        return this == FAILED || this == REFUSED || this == LAPSED;
    }
}
