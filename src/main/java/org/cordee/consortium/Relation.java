package org.cordee.consortium;

/** What the reader is to a grouping; it decides what is shown. */
public enum Relation {
    LEAD,
    MEMBER,
    CANDIDATE,
    COORDINATOR;

    /** Who is asked and in which order: never shown to the other members. */
    public boolean seesCandidates() {
        return this == LEAD || this == COORDINATOR;
    }
}
