package org.cordee.consortium.share;

/** What the lead does when no agreement was found; giving up is the end of the grouping itself. */
public enum Arbitration {
    RETRY,
    REPLACE
}
