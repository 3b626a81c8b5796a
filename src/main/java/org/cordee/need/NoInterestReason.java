package org.cordee.need;

/** Why a structure does not answer a need; one reason is enough. */
public enum NoInterestReason {
    NO_CAPACITY,
    TOO_FAR,
    NOT_OUR_TRADE,
    TOO_LARGE,
    TOO_SMALL,
    TOO_SHORT,
    OTHER
}
