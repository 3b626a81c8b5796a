package org.cordee.consortium.negotiation;

/** Where an attempt to agree on shares stands. */
public enum NegotiationState {
    /** The lead proposes, the members answer, in at most four rounds. */
    PROPOSING,
    /** The coordinator looks for a way. */
    MEDIATING,
    /** One more proposal, which is agreed to by all or fails. */
    LAST_PROPOSAL,
    AGREED,
    REFUSED,
    FAILED,
    /** Agreed once, but no agreement could be signed on it: another attempt follows. */
    REOPENED
}
