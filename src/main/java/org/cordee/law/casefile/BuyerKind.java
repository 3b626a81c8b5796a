package org.cordee.law.casefile;

/**
 * The kinds of buyers that the rules for the advance, the retention and the European thresholds distinguish (R2191-7,
 * R2191-33).
 */
public enum BuyerKind {
    STATE,
    /** An administrative establishment of the State, except hospitals. */
    STATE_EPA,
    /** A local authority or one of its establishments. */
    LOCAL,
    HOSPITAL,
    PUBLIC_UNDERTAKING;

    /**
     * Tells if the law asks for this buyer's running costs: above 60 million euros a year, the buyer must grant a PME
     * more.
     */
    public boolean dependsOnRunningCosts() {
        return this == STATE_EPA || this == LOCAL;
    }
}
