package org.cordee.submission.approval;

/** The states of one member's answer to the frozen bid. */
public enum ApprovalState {
    AWAITED,
    APPROVED,
    OBJECTED
}
