package org.cordee.consortium;

/** What a member said to a proposal of shares. */
public enum AnswerState {
    PENDING,
    AGREED,
    REFUSED
}
