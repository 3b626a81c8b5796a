package org.cordee.support;

/** The end of one organisation's turn to accept a request. */
enum TurnOutcome {
    ACCEPTED,
    /** The organisation gave the request to the next one, with a reason. */
    PASSED,
    /** The service level ended without an answer. */
    LAPSED,
    /** The requester withdrew its request. */
    WITHDRAWN
}
