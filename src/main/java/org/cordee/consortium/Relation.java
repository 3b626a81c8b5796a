package org.cordee.consortium;

/** The relation of a user to a consortium; it decides which data the user sees. */
public enum Relation {
    LEAD,
    MEMBER,
    CANDIDATE,
    COORDINATOR;

    /** Tells whether the user sees the candidates and their order: plain members never do. */
    public boolean seesCandidates() {
        return this == LEAD || this == COORDINATOR;
    }
}
