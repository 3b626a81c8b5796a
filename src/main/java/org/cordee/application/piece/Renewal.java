package org.cordee.application.piece;

/** The state of a piece that was provided again after it had been accepted. */
public enum Renewal {
    TO_CHECK,
    /** The renewed version is in force from now on. */
    TAKEN,
    REFUSED
}
