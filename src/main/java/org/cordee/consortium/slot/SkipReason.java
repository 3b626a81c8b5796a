package org.cordee.consortium.slot;

/** The reasons why a ranked candidate is not invited. */
public enum SkipReason {
    ALREADY_INVITED,
    ALREADY_MEMBER,
    IS_LEAD
}
