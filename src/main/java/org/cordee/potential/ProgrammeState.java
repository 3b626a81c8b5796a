package org.cordee.potential;

/** The state of a programme. */
public enum ProgrammeState {
    /** Lines were refused: the owner decides whether the others are kept. Nothing is computed before. */
    REVIEW,
    /** The programme waits for a node that computes it. */
    WAITING,
    /** A node computes it. */
    COMPUTING,
    /** Its whole result is there. */
    READY,
    /** The computation broke off several times; the owner can start it again. */
    FAILED
}
