package org.cordee.assessment;

import org.cordee.consortium.ConsortiumState;

/** How far a grouping had come when it was judged; a fact about it, so that the same grouping at one moment has one stage. */
public enum Stage {
    /** Who takes what is not agreed. */
    DESIGN,
    /** The shares are agreed, the agreement is not signed. */
    DRAFT,
    /** The bid is written and priced, and not frozen. */
    FINAL,
    /** Frozen, not deposited. */
    PRE_DEPOSIT,
    /** Deposited, or at another end. */
    POST;

    static Stage of(ConsortiumState state) {
        return switch (state) {
            case DRAFT, INVITING, NEGOTIATING -> DESIGN;
            case AGREED -> DRAFT;
            case DRAFTING -> FINAL;
            case READY -> PRE_DEPOSIT;
            case SUBMITTED, ABANDONED, NO_CONSORTIUM, DEADLINE_MISSED -> POST;
        };
    }
}
