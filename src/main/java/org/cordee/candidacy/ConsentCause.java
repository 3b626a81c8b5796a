package org.cordee.candidacy;

/** The causes for which a member of a deposited application may leave or be replaced. */
public enum ConsentCause {
    /** The member is restructured, for example bought, merged or taken over (R2142-26, al. 1). */
    RESTRUCTURED,
    /** The member proves that it cannot do its part, for reasons that are not its own (R2142-26, al. 1). */
    UNABLE,
    /** The buyer demands that an excluded member is replaced (L2141-13). */
    EXCLUDED
}
