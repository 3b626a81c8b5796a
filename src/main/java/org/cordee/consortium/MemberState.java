package org.cordee.consortium;

/** A member is provisional until all agree on the shares. */
public enum MemberState {
    PROVISIONAL,
    CONFIRMED
}
