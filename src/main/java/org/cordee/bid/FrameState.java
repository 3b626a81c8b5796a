package org.cordee.bid;

/** The progress of the buyer's price file in a lot. */
public enum FrameState {
    /** The lead has to confirm the columns. */
    UNCONFIRMED,
    /** The lines are known; the lead gives each post to members. */
    CONFIRMED,
    /** The members have their lines. */
    GIVEN
}
