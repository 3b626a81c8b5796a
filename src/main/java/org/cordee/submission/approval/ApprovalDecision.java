package org.cordee.submission.approval;

/** What the lead decides when a member objects or does not answer. */
public enum ApprovalDecision {
    /** Another round on the same package, with a word of explanation. */
    ASK_AGAIN,
    /** Deposit all the same; the reason is told to all. */
    DEPOSIT_WITHOUT,
    /** Sections and prices of whoever objected come back to them. */
    REOPEN
}
