package org.cordee.booklet;

/** The state of a call for contributions. */
public enum CallState {
    /** Structures write their contributions. */
    OPEN,
    /** The time to contribute is over; the contributions are read and their facts checked. */
    REVIEW,
    /** A coordinator decided what is published, and it waits for the end of the embargo. */
    SCHEDULED,
    /** The booklet is public; later changes make new versions. */
    PUBLISHED,
    /** The call ended without a booklet. */
    CANCELLED
}
