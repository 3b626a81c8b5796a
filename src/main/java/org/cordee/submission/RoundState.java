package org.cordee.submission;

/** The states of a round of approvals. */
enum RoundState {
    /** The members are asked, and the lead may not deposit yet. */
    OPEN,
    /** Every member has approved. */
    SETTLED,
    /** Another round on the same package followed. */
    ASKED_AGAIN,
    /** The lead deposits despite an objection or a missing answer. */
    WITHOUT,
    /** The bid was reopened for the members that objected. */
    REOPENED,
    /** The last thirty hours before the deadline began, so approvals are no longer asked for. */
    LAPSED,
    /** The package was deposited elsewhere meanwhile. */
    OVERTAKEN;

    /** Checks that a later package or round replaces this one, so that no answer is possible any more. */
    boolean isReplaced() {
        return this == ASKED_AGAIN || this == REOPENED;
    }
}
