package org.cordee.webhook;

/** The outcome of one attempt to deliver an event. */
public enum DeliveryOutcome {
    /** The receiver answered with a status from 200 to 299. */
    DELIVERED,
    /** The receiver answered with another status. */
    REFUSED,
    /** The receiver answered with another address, which is never called. */
    REDIRECTED,
    /** The name was not found, or no connection was made. */
    UNREACHABLE,
    /** The receiver did not answer in time. */
    TOO_SLOW,
    /** The name leads to an address inside a network; nothing was sent. */
    FORBIDDEN
}
