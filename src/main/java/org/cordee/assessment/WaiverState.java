package org.cordee.assessment;

/** What became of the lead's wish to go on with a finding unresolved. */
public enum WaiverState {
    /** The coordinator has not said anything. */
    ASKED,
    GRANTED,
    REFUSED,
    /** The grouping came to its end first. */
    LAPSED
}
