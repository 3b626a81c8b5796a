package org.cordee.consortium;

/** The state of a consortium, from its opening to its end. */
public enum ConsortiumState {
    DRAFT,
    INVITING,
    NEGOTIATING,
    AGREED,
    DRAFTING,
    READY,
    SUBMITTED,
    ABANDONED,
    NO_CONSORTIUM,
    DEADLINE_MISSED,
    NOT_SELECTED;

    /** Tells whether the consortium has not ended yet. */
    public boolean isAlive() {
        return ordinal() <= READY.ordinal();
    }

    /** Tells whether the consortium may still win the contract: it has not ended, or it has deposited. */
    public boolean isAwardable() {
        return isAlive() || this == SUBMITTED;
    }
}
