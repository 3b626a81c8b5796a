package org.cordee.organisation.profile;

/** What an organisation may be called on a page or wanted for in a slot: by size, by legal form, by accreditation, by work. */
public enum Kind {
    GE,
    ETI,
    PME,
    TPE,
    SCOP,
    SCIC,
    COOP,
    ASSO,
    MUT,
    FOND,
    ESS,
    ESUS,
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
    EQUIVALENT;

    public static Kind of(InsertionKind kind) {
        return valueOf(kind.name());
    }
}
