package org.cordee.need;

/** The states of a need, in the order of its life; the last two end it early. */
public enum NeedState {
    /** A visitor writes it, or its address is not confirmed yet. */
    DRAFT,
    /** A coordinator has to read it. */
    RECEIVED,
    /** The coordinator has accepted it and revises the list of structures. */
    LISTING,
    /** Structures are asked, ten at a time. */
    ASKING,
    /** The buyer has the short list. */
    DELIVERED,
    /** The buyer said what came of it. */
    CLOSED,
    /** The coordinator did not accept it. */
    REFUSED,
    /** The buyer took it back. */
    WITHDRAWN;

    /** Tells whether nothing more happens to the need. */
    public boolean isOver() {
        return this == CLOSED || this == REFUSED || this == WITHDRAWN;
    }
}
