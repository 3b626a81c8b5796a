package org.cordee.consortium;

/** A member is provisional until all agree on the shares; replaced, it is a member no more. */
public enum MemberState {
    PROVISIONAL,
    CONFIRMED,
    REPLACED
}
