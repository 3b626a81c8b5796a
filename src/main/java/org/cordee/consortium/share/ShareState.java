package org.cordee.consortium.share;

/** What became of a proposal of shares. */
public enum ShareState {
    OPEN,
    AGREED,
    REFUSED
}
