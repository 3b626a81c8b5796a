package org.cordee.form;

/** The party that fills in a field of a form, according to the form. */
public enum FormParty {
    BUYER,
    LEAD,
    MEMBER,
    SUBCONTRACTOR,
    /** Computed from the other facts, for example a sum. */
    CORDEE
}
