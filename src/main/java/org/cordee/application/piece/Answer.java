package org.cordee.application.piece;

/** How a member answers for a piece. */
public enum Answer {
    NONE,
    /** A file of its own. */
    FILE,
    /** The sheet this house writes from the directory. */
    SHEET,
    /** To be had online by the buyer, who is told how (R2143-13). */
    ONLINE,
    /** Sent to the same buying service before and still valid (R2143-14). */
    ALREADY_SENT,
    NOT_CONCERNED,
    /** Known without asking: the SIREN, a power given here. */
    RECORDED;

    public boolean isDocument() {
        return this == FILE || this == SHEET;
    }
}
