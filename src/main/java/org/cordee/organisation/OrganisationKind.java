package org.cordee.organisation;

import org.cordee.law.casefile.InsertionKind;

/** A kind of organisation, shown on pages or wanted for a slot: by size, by legal form, by accreditation, by work. */
public enum OrganisationKind {
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

    public static OrganisationKind of(InsertionKind kind) {
        return valueOf(kind.name());
    }
}
