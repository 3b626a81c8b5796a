package org.cordee.consortium;

/** Whether somebody took the part of the work a slot describes. */
public enum SlotState {
    OPEN,
    INVITING,
    FILLED,
    UNFILLED,
    RELEASED
}
