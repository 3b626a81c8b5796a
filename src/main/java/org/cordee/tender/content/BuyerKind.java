package org.cordee.tender.content;

/** The buyers that the advance, the retention and the European thresholds tell apart (R2191-7, R2191-33). */
public enum BuyerKind {
    STATE,
    /** An administrative establishment of the State, hospitals apart. */
    STATE_EPA,
    /** A local authority or one of its establishments. */
    LOCAL,
    HOSPITAL,
    PUBLIC_UNDERTAKING;

    /** Whether the law asks what its running costs are: above 60 million euros a year it owes more to a PME. */
    public boolean isJudgedByItsCosts() {
        return this == STATE_EPA || this == LOCAL;
    }
}
