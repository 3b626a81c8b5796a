package org.cordee.application.checklist;

/** Whether a member owes a piece. */
public enum Obligation {
    MANDATORY,
    /** Owed by some members; the others say that they are not concerned. */
    IF_CONCERNED,
    OPTIONAL
}
