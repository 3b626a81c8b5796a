package org.cordee.consortium;

/** The reasons for which a candidate declines; one reason is enough. */
public enum DeclineReason {
    NO_CAPACITY,
    TOO_FAR,
    TOO_SHORT,
    NOT_OUR_TRADE,
    OTHER_GROUPING,
    NDA_REFUSED,
    OTHER
}
