package org.cordee.library;

/** Tells how far an entry can be relied upon on a day. */
public enum Freshness {
    /** The entry was reviewed and nothing ends soon. */
    CURRENT,
    /** The review is due soon, or the validity ends soon. */
    AGEING,
    /** The review is due. The entry is offered with a warning. */
    STALE,
    /** The validity has ended. The entry is not offered. */
    EXPIRED;

    /** Tells if an entry may be put into a bid. */
    public boolean isOffered() {
        return this != EXPIRED;
    }
}
