package org.cordee.submission;

/** The lead's decisions after an objection or a missing answer. */
public enum ApprovalDecision {
    /** The members are asked again about the same package, with an explanation. */
    ASK_AGAIN,
    /** The lead deposits all the same; all members receive the reason. */
    DEPOSIT_WITHOUT,
    /** The members that objected may edit their sections and prices again. */
    REOPEN
}
