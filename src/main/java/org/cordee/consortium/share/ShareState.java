package org.cordee.consortium.share;

/**
 * What became of a proposal of shares. Countered: nobody refused, but not all agreed. Reopened: agreed once, but no
 * agreement could be signed on it.
 */
public enum ShareState {
    OPEN,
    AGREED,
    COUNTERED,
    REFUSED,
    REOPENED
}
