package org.cordee.bid.section;

import org.cordee.shared.RuleViolation;

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

    /** @throws RuleViolation when its member may not write */
    public void requireOpen() {
        if (!isOpen()) {
            throw new RuleViolation(Section.CLOSED + name());
        }
    }

    /** Its reviewer has it, or the lead after the third time it was sent back. */
    public boolean isHandedIn() {
        return this == IN_REVIEW || this == DISPUTED;
    }

    public boolean isSettled() {
        return this == APPROVED || this == LOCKED;
    }

    /** An approved section could not be shortened any more. */
    public boolean mayBeLimited() {
        return !isSettled();
    }

    /** @throws RuleViolation when the pages it may have do not change any more */
    void requireLimitable() {
        if (!mayBeLimited()) {
            throw new RuleViolation(Section.CLOSED + name());
        }
    }
}
