package org.cordee.application;

/** Where the evidence of a member stands. */
public enum EvidenceState {
    /** The agreement is signed; the member will be asked. */
    PLANNED,
    AWAITED,
    /** Sent back by the lead. */
    CORRECTIONS,
    HANDED_IN,
    ACCEPTED,
    /** The lead goes on without it and said why. */
    WITHOUT;

    /** Its member may provide pieces. */
    public boolean isOpen() {
        return this == AWAITED || this == CORRECTIONS;
    }

    public boolean isSettled() {
        return this == ACCEPTED || this == WITHOUT;
    }
}
