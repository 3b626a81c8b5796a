package org.cordee.consortium.proposal;

/** What a member said to a proposal of shares; silence counts once the window has closed. */
public enum AnswerState {
    PENDING,
    AGREED,
    COUNTERED,
    REFUSED,
    NO_ANSWER
}
