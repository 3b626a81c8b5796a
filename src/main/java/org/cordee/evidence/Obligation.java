package org.cordee.evidence;

/** States if a member must provide a piece. */
public enum Obligation {
    MANDATORY,
    /** Some members must provide it; the others answer that they are not concerned. */
    IF_CONCERNED,
    OPTIONAL
}
