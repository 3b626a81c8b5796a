package org.cordee.consortium;

/** How far a grouping has come. */
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
    DEADLINE_MISSED;

    /** Before its end: something of it can still be done. */
    public boolean isAlive() {
        return ordinal() <= READY.ordinal();
    }

    /** It may still be awarded the contract: it is on its way, or has deposited. */
    public boolean isAwardable() {
        return isAlive() || this == SUBMITTED;
    }
}
