package org.cordee.consortium.subcontract;

/** The price variation of a subcontract, as its declaration names it (R2193-1, 4°). */
public enum PriceVariation {
    FIRM,
    /** A firm price that is updated once if the work begins late. */
    UPDATED,
    REVISED
}
