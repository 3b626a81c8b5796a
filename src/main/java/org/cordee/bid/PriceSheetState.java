package org.cordee.bid;

/** The progress of a member's price. */
public enum PriceSheetState {
    /** The member is filling in the lines. */
    TODO,
    /** The price is complete but abnormally low, so the member must explain it. */
    UNJUSTIFIED,
    /** The price is complete, and the member's signatory has not validated it yet. */
    GIVEN,
    VALIDATED,
    LOCKED;

    /** Checks that the signatory has validated the price. */
    public boolean isSettled() {
        return this == VALIDATED || this == LOCKED;
    }
}
