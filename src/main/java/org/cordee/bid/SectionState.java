package org.cordee.bid;

/** Where a section stands between the outline and the frozen bid. */
public enum SectionState {
    /** In an outline that the lead has not settled yet. */
    PLANNED,
    TODO,
    DRAFT,
    IN_REVIEW,
    CHANGES,
    /** Sent back three times: the lead decides. */
    DISPUTED,
    APPROVED,
    LOCKED;

    /** Its member may write. */
    public boolean isOpen() {
        return this == TODO || this == DRAFT || this == CHANGES;
    }
}
