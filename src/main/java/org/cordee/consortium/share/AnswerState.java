package org.cordee.consortium.share;

/** What a member said to a proposal of shares. */
public enum AnswerState {
    PENDING,
    AGREED,
    REFUSED
}
