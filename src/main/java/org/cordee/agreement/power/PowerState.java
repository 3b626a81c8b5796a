package org.cordee.agreement.power;

/** The state of a member's power of attorney. */
public enum PowerState {
    AWAITED,
    GRANTED
}
