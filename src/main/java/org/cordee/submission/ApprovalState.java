package org.cordee.submission;

/** The states of one member's answer to the frozen bid. */
public enum ApprovalState {
    AWAITED,
    APPROVED,
    OBJECTED
}
