package org.cordee.assessment;

/** What became of a stage at which something blocked. */
public enum BlockedState {
    OPEN,
    /** A later run no longer finds anything that blocks. */
    CLEAN,
    /** The lead goes on at its own responsibility and said why. */
    GONE_ON,
    /** The last thirty hours before the deadline have begun, in which nothing is held back. */
    LAPSED,
    /** The grouping has come further, or to its end. */
    OVERTAKEN
}
