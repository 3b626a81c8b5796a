package org.cordee.opportunity;

/** The state of a structure's answer to an opportunity. */
public enum OpportunityAnswerState {
    NOT_FOR_US,
    /** The structure is interested, and the owner has not decided. */
    INTERESTED,
    /** The owner goes on with the structure. */
    TAKEN,
    /** The owner does not go on with the structure. */
    SET_ASIDE
}
