package org.cordee.booklet;

/** The state of a structure's contribution to a booklet. */
public enum ContributionState {
    /** Nothing was written yet. */
    INVITED,
    /** A draft is kept, which only its structure reads. */
    DRAFT,
    /** The coordinators read it. */
    SUBMITTED,
    /** The structure changes its text. */
    CHANGES_REQUESTED,
    /** The structure checks the facts of the text that will be published. */
    TO_CHECK,
    /** The structure confirmed the facts; the text may be published. */
    CHECKED,
    /** The structure does not contribute. */
    DECLINED,
    /** The time was over without an act of the structure. */
    LAPSED,
    /** The contribution was taken back with a reason. */
    WITHDRAWN,
    /** The call was cancelled. */
    CANCELLED;

    /** Tells if the structure may write and its act is awaited until a date. */
    public boolean awaitsStructure() {
        return this == INVITED || this == DRAFT || this == CHANGES_REQUESTED || this == TO_CHECK;
    }

    public boolean hasEnded() {
        return this == DECLINED || this == WITHDRAWN || this == CANCELLED;
    }
}
