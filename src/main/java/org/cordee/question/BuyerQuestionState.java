package org.cordee.question;

/** The states of a question to the buyer. */
public enum BuyerQuestionState {
    READY,
    POSTED,
    ANSWERED,
    /** The lead does not ask it any more; what members proposed waits for another decision. */
    TAKEN_BACK;

    /** Tells if the lead says that the question is on the buyer's platform. */
    public boolean isPosted() {
        return this == POSTED || this == ANSWERED;
    }
}
