package org.cordee.law.casefile;

/**
 * The kind of an establishment in work integration or disability employment. It belongs to the establishment and its
 * convention, not to the company (labour code, L5132-4, L5213-13, L5213-13-1; L344-2 CASF).
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
    /**
     * A « structure équivalente » of L2113-12 and L2113-13, for example of another State: a person checks its proof.
     */
    EQUIVALENT;

    /**
     * Tells if it is one of the four kinds of L5132-4. A GEIQ is not one of them, and EITI is left out as a precaution.
     */
    public boolean isIntegration() {
        return this == EI || this == ACI || this == AI || this == ETTI;
    }

    public boolean isDisability() {
        return this == EA || this == EATT || this == ESAT;
    }

    /** Tells if hours worked there count for a social clause (CCAG works, article 20.1). */
    public boolean countsForHours() {
        return isIntegration() || isDisability() || this == GEIQ || this == REGIE;
    }

    /** Tells if the kind needs a dated convention or approval of the State as its proof. */
    public boolean needsConvention() {
        return this != NONE && this != GEIQ && this != EQUIVALENT;
    }
}
