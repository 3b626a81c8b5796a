package org.cordee.organisation.profile;

/**
 * What an establishment is in work integration or disability employment. It hangs on the establishment and its
 * convention, not on the company (labour code, L5132-4, L5213-13, L5213-13-1; L344-2 CASF).
 */
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
    /** What L2113-12 and L2113-13 call « structure équivalente », such as one of another State: a person looks at its proof. */
    EQUIVALENT;

    /** One of the four kinds of L5132-4; a GEIQ is none, and EITI is left out by caution. */
    public boolean isIntegration() {
        return this == EI || this == ACI || this == AI || this == ETTI;
    }

    public boolean isDisability() {
        return this == EA || this == EATT || this == ESAT;
    }

    /** Hours worked there count for a social clause (CCAG works, article 20.1). */
    public boolean countsForHours() {
        return isIntegration() || isDisability() || this == GEIQ || this == REGIE;
    }

    /** These need a dated convention or approval of the State to be what they say. */
    public boolean needsConvention() {
        return this != NONE && this != GEIQ && this != EQUIVALENT;
    }
}
