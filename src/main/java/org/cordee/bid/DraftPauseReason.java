package org.cordee.bid;

/** The reasons why a draft cannot be edited now although it may continue later. */
public enum DraftPauseReason {
    /** One member is being replaced: the members must first agree on shares and sign again. */
    MEMBER_REPLACED,
    /** The deadline passed. If the buyer sets a later deadline, the lead may continue the draft. */
    DEADLINE_PASSED,
    /**
     * The deadline passed while a member was being replaced. The draft continues only if the new member was confirmed.
     */
    REPLACED_TOO_LATE,
    /** The reader joined after the draft was suspended: it has no part in it before all members have signed again. */
    NEWCOMER
}
