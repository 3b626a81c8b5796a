package org.cordee.potential;

/** The state of a programme. */
public enum ProgrammeState {
    /** Lines were refused: the owner decides whether the others are kept. Nothing is computed before. */
    REVIEW,
    WAITING,
    COMPUTING,
    READY,
    /** The computation broke off several times; the owner can start it again. */
    FAILED
}
