package org.cordee.need;

/** The outcome of a need, as its buyer says a month after the short list. */
public enum NeedOutcome {
    /** A contract was awarded to one of the structures, alone or in a grouping. */
    CONTRACT_WITH_THEM,
    /** A contract was awarded to somebody else. */
    CONTRACT_WITH_OTHERS,
    /** A consultation is running or being prepared. */
    CONSULTATION,
    /** The buyer gave up the purchase. */
    NO_CONTRACT
}
