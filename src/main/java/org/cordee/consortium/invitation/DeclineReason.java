package org.cordee.consortium.invitation;

/** Why a candidate says no; one reason is enough. */
public enum DeclineReason {
    NO_CAPACITY,
    TOO_FAR,
    TOO_SHORT,
    NOT_OUR_TRADE,
    OTHER_GROUPING,
    NDA_REFUSED,
    OTHER
}
