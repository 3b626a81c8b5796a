package org.cordee.compliance.law.finding;

/** By whom a finding may be waived, if at all. */
public enum Waiving {
    /** Nothing hangs on it: it is listed. */
    NOT_NEEDED,
    /** The lead gives its reason, and the coordinator its second signature. */
    LEAD_AND_COORDINATOR,
    /** What blocks is mended, or the buyer's to settle. */
    NOBODY
}
