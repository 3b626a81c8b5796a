package org.cordee.question;

/** The states of a question that a member proposes. */
public enum ProposedQuestionState {
    /** The lead has not decided yet. */
    PROPOSED,
    /** The lead asks it, in its own words or together with others. */
    KEPT,
    /** The lead does not ask it, and says why. */
    DROPPED,
    WITHDRAWN
}
