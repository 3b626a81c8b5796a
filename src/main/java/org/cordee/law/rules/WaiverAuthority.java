package org.cordee.law.rules;

/** The parties that may waive a finding, if any. */
public enum WaiverAuthority {
    /** The finding is only listed and blocks nothing. */
    NOT_NEEDED,
    /** The lead gives its reason, and the coordinator its second signature. */
    LEAD_AND_COORDINATOR,
    /** A blocker is corrected, or the buyer settles it; what is owed to the buyer is given to it. */
    NOBODY
}
