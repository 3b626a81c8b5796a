package org.cordee.consortium.share;

/** The decision of the lead when no agreement was found; giving up would end the consortium itself. */
public enum Arbitration {
    RETRY,
    REPLACE
}
