package org.cordee.consortium.shares;

/** The answer of a member to a proposal of shares; no answer counts as such after the window has closed. */
public enum AnswerState {
    PENDING,
    AGREED,
    COUNTERED,
    REFUSED,
    NO_ANSWER
}
