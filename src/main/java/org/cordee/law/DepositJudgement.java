package org.cordee.law;

/** The value of a deposit as a code of the decision table, and its article. */
public record DepositJudgement(String outcome, String article) {}
