package org.cordee.consortium.shares;

/** The state of one attempt to agree on shares. */
public enum NegotiationState {
    /** The lead proposes, the members answer, in at most four rounds. */
    PROPOSING,
    /** The coordinator looks for a solution. */
    MEDIATING,
    /** One last proposal is allowed: all agree, or the attempt fails. */
    LAST_PROPOSAL,
    AGREED,
    REFUSED,
    FAILED,
    /** The shares were agreed, but no agreement could be signed on them: another attempt follows. */
    REOPENED
}
