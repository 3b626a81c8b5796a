package org.cordee.candidacy;

import java.time.Instant;

/**
 * The next step of the first stage, for its process.
 *
 * @param next what is done next
 * @param decisionDueAt when the lead is asked about the buyer's decision at the latest
 */
public record StageStep(Next next, Instant decisionDueAt) {

    /** The steps of the first stage. */
    public enum Next {
        /** Nothing is left: the bid may be prepared, or there is one stage only. */
        NONE,
        /** The evidence is gathered and the application frozen. */
        GATHER,
        /** The frozen application is deposited. */
        DEPOSIT,
        /** The buyer's decision is awaited. */
        DECISION
    }
}
