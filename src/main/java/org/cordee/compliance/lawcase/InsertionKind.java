package org.cordee.compliance.lawcase;

/** What an establishment is by convention: a kind of L5132-4, of the disability sector, or neither. */
public enum InsertionKind {
    NONE,
    EI,
    ACI,
    AI,
    ETTI,
    EITI,
    GEIQ,
    EA,
    EATT,
    ESAT,
    SEP,
    REGIE,
    /** What the law calls « structure équivalente »: a person has to look at the proof. */
    EQUIVALENT
}
