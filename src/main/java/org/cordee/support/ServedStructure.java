package org.cordee.support;

/** A kind of organisation that a support organisation may limit its offer to, by the facts of D20. */
public enum ServedStructure {
    ESS,
    INSERTION,
    ADAPTED,
    COOPERATIVE,
    COMPANY;

    /** Tells if the applicant is of this kind. */
    boolean fits(Applicant applicant) {
        return switch (this) {
            case ESS -> applicant.ess();
            case INSERTION -> applicant.siae();
            case ADAPTED -> applicant.adapted();
            case COOPERATIVE -> applicant.cooperative();
            case COMPANY -> applicant.company();
        };
    }
}
