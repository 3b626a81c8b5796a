package org.cordee.bid;

/** Where a section stands between its first word and the frozen bid. */
public enum SectionState {
    TODO,
    DRAFT,
    IN_REVIEW,
    CHANGES,
    APPROVED,
    LOCKED;

    /** Its member may write. */
    public boolean isOpen() {
        return this == TODO || this == DRAFT || this == CHANGES;
    }
}
