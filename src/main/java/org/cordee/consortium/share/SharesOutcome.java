package org.cordee.consortium.share;

/** Whether every member agreed to the proposal. */
public record SharesOutcome(boolean allAgreed) {}
