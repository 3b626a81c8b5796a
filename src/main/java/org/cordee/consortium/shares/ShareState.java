package org.cordee.consortium.shares;

/**
 * The state of a proposal of shares. Countered: no member refused, but not all agreed. Reopened: agreed once, but no
 * agreement could be signed on it.
 */
public enum ShareState {
    OPEN,
    AGREED,
    COUNTERED,
    REFUSED,
    REOPENED
}
