package org.cordee.consortium;

/**
 * The state of a member: provisional until all agree on the shares; after a replacement it is not a member any more.
 */
public enum MemberState {
    PROVISIONAL,
    CONFIRMED,
    REPLACED
}
