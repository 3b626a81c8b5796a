package org.cordee.consortium;

/** The reasons why a ranked candidate is not invited. */
enum SkipReason {
    ALREADY_INVITED,
    ALREADY_MEMBER,
    IS_LEAD
}
