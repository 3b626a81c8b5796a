package org.cordee.assessment;

/** What became of a stage at which something held. */
public enum BlockedState {
    OPEN,
    /** Nothing holds it any more: a later run finds it mended, or all that is major was waived. */
    CLEAN,
    /** The lead goes on at its own responsibility and said why. */
    GONE_ON,
    /** Its time is over: the last thirty hours before the deadline have begun, or, after a deposit, a month has passed. */
    LAPSED,
    /** The grouping has come further, or to its end. */
    OVERTAKEN
}
