package org.cordee.bid;

/** Whether a price is still to be given (or given again after changes were asked for), given, or frozen. */
public enum PriceSheetState {
    TODO,
    GIVEN,
    LOCKED
}
