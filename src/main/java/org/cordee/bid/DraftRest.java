package org.cordee.bid;

/** Why nothing is written in a draft that may go on. */
public enum DraftRest {
    /** One of its members is being replaced: shares and agreement are made anew first. */
    MEMBER_REPLACED,
    /** The deadline passed; should the buyer set a later one, the lead may take the draft up. */
    DEADLINE_PASSED,
    /** The deadline passed while a member was being replaced: it goes on only if all had signed the new agreement by then. */
    REPLACED_TOO_LATE
}
