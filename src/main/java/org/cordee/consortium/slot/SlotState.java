package org.cordee.consortium.slot;

/** Whether somebody took the part of the work a slot describes. */
public enum SlotState {
    OPEN,
    INVITING,
    FILLED,
    UNFILLED,
    RELEASED
}
