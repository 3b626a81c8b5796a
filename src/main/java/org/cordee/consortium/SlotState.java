package org.cordee.consortium;

/** The state of a slot: whether a candidate took its part of the work. */
public enum SlotState {
    OPEN,
    INVITING,
    FILLED,
    UNFILLED,
    RELEASED
}
