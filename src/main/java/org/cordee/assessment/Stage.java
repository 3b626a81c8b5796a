package org.cordee.assessment;

import java.time.Duration;
import java.time.Instant;
import org.cordee.consortium.ConsortiumState;
import org.cordee.submission.LastCall;

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

    /** A buyer asks for what is missing, and an evicted candidate goes to court, within weeks; after that nobody answers. */
    private static final Duration TO_LOOK_BACK = Duration.ofDays(30);

    /** From when on nothing of this stage is held back or asked any more. */
    public Instant overAt(Instant deadline) {
        return this == POST ? deadline.plus(TO_LOOK_BACK) : LastCall.before(deadline);
    }

    public static Stage of(ConsortiumState state) {
        return switch (state) {
            case DRAFT, INVITING, NEGOTIATING -> DESIGN;
            case AGREED -> DRAFT;
            case DRAFTING -> FINAL;
            case READY -> PRE_DEPOSIT;
            case SUBMITTED, ABANDONED, NO_CONSORTIUM, DEADLINE_MISSED -> POST;
        };
    }
}
