package org.cordee.bid;

import org.cordee.shared.RuleViolation;

/** The states of a section from the outline to the frozen bid. */
public enum SectionState {
    /** The section belongs to an outline that the lead has not settled yet. */
    PLANNED,
    TODO,
    DRAFT,
    IN_REVIEW,
    CHANGES,
    /** The section was sent back three times, so the lead decides. */
    DISPUTED,
    APPROVED,
    LOCKED;

    /** Checks that the member may write. */
    public boolean isOpen() {
        return this == TODO || this == DRAFT || this == CHANGES;
    }

    /**
     * Refuses writing in any other state.
     *
     * @throws RuleViolation when the member may not write
     */
    public void requireOpen() {
        if (!isOpen()) {
            throw new RuleViolation(Section.CLOSED + name());
        }
    }

    /** Checks that the section waits for its reviewer, or for the lead after it was sent back three times. */
    public boolean isHandedIn() {
        return this == IN_REVIEW || this == DISPUTED;
    }

    public boolean isSettled() {
        return this == APPROVED || this == LOCKED;
    }

    /** Checks that the page limit may change: an approved section could no longer be shortened. */
    public boolean mayBeLimited() {
        return !isSettled();
    }

    /**
     * Refuses a new page limit.
     *
     * @throws RuleViolation when the page limit may no longer change
     */
    void requireLimitable() {
        if (!mayBeLimited()) {
            throw new RuleViolation(Section.CLOSED + name());
        }
    }
}
