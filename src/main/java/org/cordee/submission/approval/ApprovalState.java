package org.cordee.submission.approval;

/** What one member has answered to the frozen bid. */
public enum ApprovalState {
    AWAITED,
    APPROVED,
    OBJECTED
}
