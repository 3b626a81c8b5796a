package org.cordee.consortium;

/** What became of a proposal of shares. */
public enum ShareState {
    OPEN,
    AGREED,
    REFUSED
}
