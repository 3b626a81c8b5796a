package org.cordee.showcase;

/** The states of an event. */
public enum ShowcaseState {
    /** A coordinator prepares the event, which nobody else reads. */
    DRAFT,
    /** Everybody reads it and may register. */
    OPEN,
    /** The registration is closed, and people are not reminded any more. */
    CLOSED,
    HELD,
    CANCELLED;

    /** Returns true when nothing about the event changes any more but attendance and outcome. */
    public boolean isOver() {
        return this == HELD || this == CANCELLED;
    }
}
