package org.cordee.assessment;

/** The state of a stage at which findings blocked. */
enum BlockedState {
    OPEN,
    /** The stage is no longer blocked: a later run finds the fault corrected, or all major findings were waived. */
    CLEAN,
    /** The lead proceeds at its own responsibility and gave a reason. */
    GONE_ON,
    /**
     * The time of the stage is over: the last thirty hours before the deadline have begun, or a month has passed after
     * a deposit.
     */
    LAPSED,
    /** The consortium reached a later stage, or its end. */
    OVERTAKEN
}
