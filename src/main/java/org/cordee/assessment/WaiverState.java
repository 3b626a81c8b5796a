package org.cordee.assessment;

/** The state of the lead's request to proceed with a finding unresolved. */
enum WaiverState {
    /** The coordinator has not decided. */
    ASKED,
    GRANTED,
    REFUSED,
    /** The consortium ended before the decision. */
    LAPSED
}
