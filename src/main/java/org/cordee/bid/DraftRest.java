package org.cordee.bid;

/** Why nothing is written in a draft that may go on. */
public enum DraftRest {
    /** One of its members is being replaced: shares and agreement are made anew first. */
    MEMBER_REPLACED,
    /** The deadline passed; should the buyer set a later one, the lead may take the draft up. */
    DEADLINE_PASSED,
    /** The deadline passed while a member was being replaced: it goes on only if whoever comes instead was confirmed. */
    REPLACED_TOO_LATE,
    /** The reader has come while it rests: it has no part in it before all have signed anew. */
    NEWCOMER
}
