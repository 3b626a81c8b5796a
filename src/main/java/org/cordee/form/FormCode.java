package org.cordee.form;

/** The official forms of French procurement that Cordée fills in. The French name is their name everywhere. */
public enum FormCode {
    /** The application letter, one for each grouping. */
    DC1,
    /** The declaration of the candidate, one for each member. */
    DC2,
    /** The declaration of subcontracting, one for each subcontract (R2193-1). */
    DC4,
    /** The commitment, one for each lot. */
    ATTRI1
}
