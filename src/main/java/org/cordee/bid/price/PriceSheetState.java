package org.cordee.bid.price;

/** How far a member's price is. */
public enum PriceSheetState {
    /** Its lines are being filled in. */
    TODO,
    /** Complete, but abnormally low: it must be explained. */
    UNJUSTIFIED,
    /** Complete; the member's signatory has not validated it yet. */
    GIVEN,
    VALIDATED,
    LOCKED;

    /** Its signatory stands by it. */
    public boolean isSettled() {
        return this == VALIDATED || this == LOCKED;
    }
}
