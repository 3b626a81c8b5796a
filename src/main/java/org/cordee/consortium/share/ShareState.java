package org.cordee.consortium.share;

/** What became of a proposal of shares. Countered: nobody refused, but not all agreed. */
public enum ShareState {
    OPEN,
    AGREED,
    COUNTERED,
    REFUSED
}
