package org.cordee.consortium.subcontract;

/** How the price of a subcontract moves, as its declaration says it (R2193-1, 4°). */
public enum PriceVariation {
    FIRM,
    /** Firm, brought up to date once if work begins late. */
    UPDATED,
    REVISED
}
