package org.cordee.need;

/** The states of an inquiry: the question to one structure whether a need interests it. */
public enum InquiryState {
    /** The structure is on the list and was not asked yet. */
    LISTED,
    /** The coordinator took it from the list. */
    REMOVED,
    /** The structure was asked and has not answered. */
    ASKED,
    INTERESTED,
    DECLINED,
    /** The time to answer is over. */
    LAPSED,
    /** Enough others were interested, or the need ended, before it answered. */
    STOPPED
}
