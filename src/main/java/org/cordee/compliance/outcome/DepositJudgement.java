package org.cordee.compliance.outcome;

/** What a deposit is worth, as a code of the decision table, and by which article. */
public record DepositJudgement(String outcome, String article) {}
