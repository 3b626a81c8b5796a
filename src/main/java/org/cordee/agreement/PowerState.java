package org.cordee.agreement;

/** Whether a member has given its power of attorney. */
public enum PowerState {
    AWAITED,
    GRANTED
}
