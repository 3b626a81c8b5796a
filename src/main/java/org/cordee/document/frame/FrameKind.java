package org.cordee.document.frame;

/** The kinds of price files that buyers give. */
public enum FrameKind {
    /** Breaks a lump sum down by lines with quantities (DPGF). */
    LUMP_SUM_BREAKDOWN,
    /** Asks for prices of units, without quantities (BPU). */
    UNIT_PRICES,
    /** Multiplies unit prices by the quantities that the buyer estimates (DQE). */
    ESTIMATED_QUANTITIES
}
