package org.cordee.consortium.shares;

/** The decision of the lead when no agreement was found; giving up would end the consortium itself. */
public enum Arbitration {
    RETRY,
    REPLACE
}
