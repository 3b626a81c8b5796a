package org.cordee.consortium;

/** The stage of the procedure in which a consortium is, for procedures with one stage and for those with two. */
public enum ProcedureStage {
    /** Application and bid are deposited together, as in an open procedure. */
    SINGLE,
    /** The application is prepared, which is deposited alone. */
    APPLICATION,
    /** The application is frozen and can be deposited. */
    FROZEN,
    /** The buyer has the application and decides about it. */
    APPLIED,
    /** The buyer selected the application and invites to tender. */
    INVITED;

    /** Tells whether an application was frozen that names the members: they stay, unless the buyer agrees (R2142-26). */
    public boolean isCompositionFrozen() {
        return this == FROZEN || this == APPLIED || this == INVITED;
    }

    /** Tells whether the bid may be frozen and deposited. */
    public boolean allowsBid() {
        return this == SINGLE || this == INVITED;
    }
}
