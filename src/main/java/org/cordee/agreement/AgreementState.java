package org.cordee.agreement;

/** Where one version of an agreement stands. */
public enum AgreementState {
    /** The parties sign one after the other. */
    SIGNING,
    SIGNED,
    /** A party asked for changes: the lead writes the next version. */
    CHANGES,
    /** A party asked for changes once more than is taken. */
    FAILED,
    REFUSED,
    /** A party let its time go by. */
    LAPSED,
    /** All had signed, then a party failed while the bid was drafted: it binds nobody any more. */
    SUPERSEDED;

    boolean isFailure() {
        return this == FAILED || this == REFUSED || this == LAPSED;
    }
}
