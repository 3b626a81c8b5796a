package org.cordee.showcase;

/** The states of an event. */
public enum ShowcaseState {
    /** Only coordinators read it. */
    DRAFT,
    /** Everybody reads it and may register. */
    OPEN,
    /** Nobody registers any more, and nobody is reminded. */
    CLOSED,
    HELD,
    CANCELLED;

    /** Returns true when nothing about the event changes any more but attendance and outcome. */
    public boolean isOver() {
        return this == HELD || this == CANCELLED;
    }
}
