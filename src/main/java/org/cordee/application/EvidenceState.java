package org.cordee.application;

import org.cordee.shared.RuleViolation;

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

    /** @throws RuleViolation when nothing may be provided now */
    public void requireOpen() {
        if (!isOpen()) {
            throw new RuleViolation("application.closed." + this);
        }
    }

    /** @throws RuleViolation when there is nothing to check now */
    void requireHandedIn() {
        if (this != HANDED_IN) {
            throw new RuleViolation("application.not-handed-in." + this);
        }
    }
}
