package org.cordee.submission.consistency;

/** The kinds of papers of a bid, which are the columns of the proof. */
public enum PaperFamily {
    /** The acte d’engagement with its annex (ATTRI1). */
    ENGAGEMENT,
    /** Our price schedule or the buyer’s own price file. */
    PRICES,
    /** The printed shares of the members. */
    SHARES,
    /** The signed agreement of the members and its annexes. */
    AGREEMENT,
    MEMO,
    DC1,
    DC2,
    /** The declarations on honour and the powers of attorney. */
    DECLARATIONS,
    /** The European Single Procurement Document of each operator. */
    ESPD,
    /** The declarations of subcontracts (DC4). */
    SUBCONTRACTS;

    /** Tells if members signed the papers before the freeze: they keep the words of that day. */
    boolean isSigned() {
        return this == AGREEMENT || this == DECLARATIONS;
    }
}
