package org.cordee.evidence;

/** The standing of a declared exclusion ground. */
public enum GroundStanding {
    DECLARED,
    /** Measures that restore reliability were taken, with proofs. */
    CLEANED,
    /** A judge banned the operator from public contracts: no measures help until the ban ends (L2141-6-1). */
    JUDGE_ORDERED,
    /** Debts that are not settled yet. */
    OPEN,
    /** Debts that are paid, guaranteed or under an agreement that is respected, and not enforced. */
    SETTLED,
    /** Debts that are being enforced. */
    LATE
}
