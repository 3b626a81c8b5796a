package org.cordee.assessment;

import java.time.Duration;
import java.time.Instant;
import org.cordee.consortium.ConsortiumState;
import org.cordee.submission.FinalHours;

/**
 * The progress of a consortium when it was judged. It follows from the consortium's state alone, so a consortium has
 * one stage at one moment.
 */
public enum AssessmentStage {
    /** The parts of the members are not agreed. */
    DESIGN,
    /** The shares are agreed, the agreement is not signed. */
    DRAFT,
    /** The bid is written and priced, and not frozen. */
    FINAL,
    /** The bid is frozen and not deposited. */
    PRE_DEPOSIT,
    /** The bid is deposited, or the consortium ended otherwise. */
    POST;

    /**
     * The period after the deadline in which the lead is still asked: buyers ask for missing pieces, and rejected
     * candidates go to court, within weeks.
     */
    private static final Duration TO_LOOK_BACK = Duration.ofDays(30);

    /** Returns the instant from which no finding of this stage blocks or is asked. */
    public Instant endsAt(Instant deadline) {
        return this == POST ? deadline.plus(TO_LOOK_BACK) : FinalHours.startOf(deadline);
    }

    public static AssessmentStage of(ConsortiumState state) {
        return switch (state) {
            case DRAFT, INVITING, NEGOTIATING -> DESIGN;
            case AGREED -> DRAFT;
            case DRAFTING -> FINAL;
            case READY -> PRE_DEPOSIT;
            case SUBMITTED, ABANDONED, NO_CONSORTIUM, DEADLINE_MISSED, NOT_SELECTED -> POST;
        };
    }
}
