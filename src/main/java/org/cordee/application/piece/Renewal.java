package org.cordee.application.piece;

/** How far a piece is that was handed in again after it had been accepted. */
public enum Renewal {
    TO_CHECK,
    /** It counts from now on. */
    TAKEN,
    REFUSED
}
