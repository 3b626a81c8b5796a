package org.cordee.support;

/** The reason of a support organisation for giving a request to the next one. */
public enum PassReason {
    NO_TIME,
    NOT_OUR_FIELD,
    OUT_OF_TERRITORY,
    CONFLICT_OF_INTEREST,
    OTHER
}
