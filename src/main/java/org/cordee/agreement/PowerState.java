package org.cordee.agreement;

/** The state of a member's power of attorney. */
public enum PowerState {
    AWAITED,
    GRANTED
}
