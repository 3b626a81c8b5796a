package org.cordee.submission.approval;

/** Where a round of approvals stands. */
public enum RoundState {
    /** Members are asked; the lead does not deposit yet. */
    OPEN,
    /** Every member has approved. */
    SETTLED,
    /** Followed by another round on the same package. */
    ASKED_AGAIN,
    /** The lead deposits although somebody objected or did not answer. */
    WITHOUT,
    /** The bid was opened again for whoever objected. */
    REOPENED,
    /** The last hours before the deadline have begun: approvals are no longer awaited. */
    LAPSED,
    /** The package was deposited elsewhere meanwhile. */
    OVERTAKEN;

    /** A later package or round stands in its place: nobody answers it any more. */
    boolean isReplaced() {
        return this == ASKED_AGAIN || this == REOPENED;
    }
}
