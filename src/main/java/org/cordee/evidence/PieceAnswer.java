package org.cordee.evidence;

/** The ways in which a member can answer for a piece. */
public enum PieceAnswer {
    NONE,
    /** The member uploads a file of its own. */
    FILE,
    /** The application writes a sheet from the directory. */
    SHEET,
    /** The buyer can get it online, with the member's instructions (R2143-13). */
    ONLINE,
    /** The member sent it to the same buying service before, and it is still valid (R2143-14). */
    ALREADY_SENT,
    NOT_CONCERNED,
    /** The application knows it already: the SIREN, or a power of attorney given here. */
    RECORDED;

    public boolean isDocument() {
        return this == FILE || this == SHEET;
    }
}
