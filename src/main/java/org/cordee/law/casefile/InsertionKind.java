package org.cordee.law.casefile;

/** The kind of an establishment by its convention: a kind of L5132-4, of the disability sector, or neither. */
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
    /** The law's « structure équivalente »: a person has to check the proof. */
    EQUIVALENT
}
