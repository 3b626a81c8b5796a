package org.cordee.evidence;

import org.cordee.shared.RuleViolation;

/** The states of a member's evidence. */
public enum EvidenceState {
    /** The agreement is signed, and the member will be asked. */
    PLANNED,
    AWAITED,
    /** The lead sent the evidence back. */
    CORRECTIONS,
    HANDED_IN,
    ACCEPTED,
    /** The lead waived the evidence with a reason. */
    WITHOUT;

    /** Checks that the member may provide pieces. */
    public boolean isOpen() {
        return this == AWAITED || this == CORRECTIONS;
    }

    public boolean isSettled() {
        return this == ACCEPTED || this == WITHOUT;
    }

    /**
     * Refuses a piece in any other state.
     *
     * @throws RuleViolation when nothing may be provided now
     */
    public void requireOpen() {
        if (!isOpen()) {
            throw new RuleViolation("application.closed." + this);
        }
    }

    /**
     * Refuses a check in any other state.
     *
     * @throws RuleViolation when there is nothing to check now
     */
    void requireHandedIn() {
        if (this != HANDED_IN) {
            throw new RuleViolation("application.not-handed-in." + this);
        }
    }
}
