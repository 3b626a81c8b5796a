package org.cordee.agreement.power;

/** Whether a member has given its power of attorney. */
public enum PowerState {
    AWAITED,
    GRANTED
}
