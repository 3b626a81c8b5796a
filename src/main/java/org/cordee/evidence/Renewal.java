package org.cordee.evidence;

/** The state of a piece that was provided again after it had been accepted. */
enum Renewal {
    TO_CHECK,
    /** The renewed version is in force from now on. */
    TAKEN,
    REFUSED
}
