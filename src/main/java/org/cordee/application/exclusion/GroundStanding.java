package org.cordee.application.exclusion;

/** Where a ground of exclusion stands that a member declares. */
public enum GroundStanding {
    DECLARED,
    /** Measures were taken that restore reliability, with proofs. */
    CLEANED,
    /** A judge shut the operator out of public contracts: no measures help until that ends (L2141-6-1). */
    JUDGE_ORDERED,
    /** Debts that are not settled yet. */
    OPEN,
    /** Debts paid, guaranteed or under an agreement that is kept, and not enforced. */
    SETTLED,
    /** Debts that are being enforced. */
    LATE
}
