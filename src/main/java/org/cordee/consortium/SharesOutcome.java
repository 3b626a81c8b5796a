package org.cordee.consortium;

/** Whether every member agreed to the proposal. */
public record SharesOutcome(boolean allAgreed) {}
